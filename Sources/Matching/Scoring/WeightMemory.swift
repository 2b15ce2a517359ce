import Glibc

/// Memory for weights that stands at the boundaries of cache lines, and is zero at first.
final class WeightMemory: @unchecked Sendable {
    private static let largePage = 2 << 20

    let blocks: UnsafeMutablePointer<ClassBlock>
    let count: Int
    /// What was asked of the system; nil for memory of the heap.
    private let mapping: UnsafeMutableRawBufferPointer?

    var numbers: UnsafeMutablePointer<Float> {
        UnsafeMutableRawPointer(blocks).assumingMemoryBound(to: Float.self)
    }

    /// Room for `count` blocks of sixteen weights.
    init(blocks count: Int) {
        self.count = count
        let size = max(1, count) * MemoryLayout<ClassBlock>.stride
        // Rows are visited in no order: in small pages almost every row would have to be looked up anew.
        if size > Self.largePage, let mapping = Self.map(size + Self.largePage), let start = mapping.baseAddress {
            let aligned = start.alignedUp(toMultipleOf: Self.largePage)
            madvise(aligned, size, MADV_HUGEPAGE)
            blocks = aligned.bindMemory(to: ClassBlock.self, capacity: count)
            self.mapping = mapping
        } else {
            blocks = .allocate(capacity: max(1, count))
            blocks.initialize(repeating: .zero, count: max(1, count))
            mapping = nil
        }
    }

    deinit {
        if let mapping { munmap(mapping.baseAddress, mapping.count) } else { blocks.deallocate() }
    }

    /// Adds those of `other`, of which there are as many.
    func add(_ other: WeightMemory, times factor: Float) {
        for place in 0..<count { blocks[place] += other.blocks[place] * factor }
    }

    func multiply(by factor: Float) {
        for place in 0..<count { blocks[place] *= factor }
    }

    /// Memory of the system's, all zero.
    private static func map(_ size: Int) -> UnsafeMutableRawBufferPointer? {
        let start = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
        guard let start, start != MAP_FAILED else { return nil }
        return UnsafeMutableRawBufferPointer(start: start, count: size)
    }
}
