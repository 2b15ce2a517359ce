import Foundation
import Glibc

/// Memory for weights, zero at first, that stands at the boundaries of cache lines and becomes a `PackedArray` without
/// being copied.
///
/// Threads may use it at the same time, each its own part.
final class WeightMemory: @unchecked Sendable {
    private static let largePage = 2 << 20

    let blocks: UnsafeMutablePointer<ClassBlock>
    let count: Int
    private var isOwned = true

    var numbers: UnsafeMutablePointer<Float> {
        UnsafeMutableRawPointer(blocks).assumingMemoryBound(to: Float.self)
    }

    /// Room for `count` blocks of sixteen weights.
    init(blocks count: Int) {
        self.count = count
        let size = max(1, count) * MemoryLayout<ClassBlock>.stride
        let isLarge = size > Self.largePage
        var memory: UnsafeMutableRawPointer?
        // Rows are visited in no order: in small pages almost every row would have to be looked up anew.
        if isLarge, posix_memalign(&memory, Self.largePage, size) == 0, let memory {
            madvise(memory, size, MADV_HUGEPAGE)
            blocks = memory.assumingMemoryBound(to: ClassBlock.self)
        } else {
            blocks = .allocate(capacity: max(1, count))
        }
    }

    deinit {
        if isOwned { free(blocks) }
    }

    /// Sets the blocks of `range` to zero. Memory is given out where it is first touched, so threads share this, too.
    func clear(_ range: Range<Int>) {
        (blocks + range.lowerBound).initialize(repeating: .zero, count: range.count)
    }

    /// The numbers; the memory is theirs from now on.
    func packed() -> PackedArray<Float> {
        isOwned = false
        let data = Data(
            bytesNoCopy: blocks, count: count * MemoryLayout<ClassBlock>.stride, deallocator: .free)
        return PackedArray(data: data) ?? PackedArray([])
    }
}
