import Glibc

/// Memory for weights that stands at the boundaries of cache lines.
final class WeightMemory: @unchecked Sendable {
    private static let largePage = 2 << 20

    let blocks: UnsafeMutablePointer<ClassBlock>
    let count: Int

    var numbers: UnsafeMutablePointer<Float> {
        UnsafeMutableRawPointer(blocks).assumingMemoryBound(to: Float.self)
    }

    /// Room for `count` blocks of sixteen weights.
    init(blocks count: Int) {
        self.count = count
        let size = max(1, count) * MemoryLayout<ClassBlock>.stride
        var memory: UnsafeMutableRawPointer?
        // Rows are visited in no order: in small pages almost every row would have to be looked up anew.
        if size > Self.largePage, posix_memalign(&memory, Self.largePage, size) == 0, let memory {
            madvise(memory, size, MADV_HUGEPAGE)
            blocks = memory.assumingMemoryBound(to: ClassBlock.self)
        } else {
            blocks = .allocate(capacity: max(1, count))
        }
    }

    deinit {
        free(blocks)
    }

    func clear() {
        blocks.initialize(repeating: .zero, count: count)
    }

    /// Adds those of `other`, of which there are as many.
    func add(_ other: WeightMemory, times factor: Float) {
        for place in 0..<count { blocks[place] += other.blocks[place] * factor }
    }
}
