/// Sparse vectors one after the other in memory: the examples that a scorer is trained on.
package struct SparseRows: Sendable {
    /// Where each vector starts, and where the last one ends.
    private(set) var starts: [Int32] = [0]
    private(set) var indices: [Int32] = []
    private(set) var values: [Float] = []

    package init() {}

    package init(_ vectors: [SparseVector]) {
        for vector in vectors {
            for (index, value) in zip(vector.indices, vector.values) { add(value, at: index) }
            endRow()
        }
    }

    /// The number of vectors.
    package var count: Int { starts.count - 1 }

    /// The number of numbers in all of them.
    var numberCount: Int { values.count }

    mutating func reserve(rows: Int, numbers: Int) {
        starts.reserveCapacity(rows + 1)
        indices.reserveCapacity(numbers)
        values.reserveCapacity(numbers)
    }

    /// Adds a number to the vector at the end.
    @inline(__always)
    mutating func add(_ value: Float, at index: Int32) {
        indices.append(index)
        values.append(value)
    }

    @inline(__always)
    mutating func scale(at place: Int, by factor: Float) {
        values[place] *= factor
    }

    /// Adds the vectors of `other` after these.
    mutating func append(_ other: SparseRows) {
        let offset = Int32(indices.count)
        starts.append(contentsOf: other.starts.dropFirst().lazy.map { $0 + offset })
        indices.append(contentsOf: other.indices)
        values.append(contentsOf: other.values)
    }

    /// Ends a vector; what follows belongs to the next.
    mutating func endRow() {
        starts.append(Int32(indices.count))
    }
}

extension SparseRows {
    /// Where the numbers of rows lie in memory, for as long as they are lent.
    struct Pointers {
        let starts: UnsafePointer<Int32>
        let indices: UnsafePointer<Int32>
        let values: UnsafePointer<Float>

        /// Where a row starts and ends.
        @inline(__always)
        func range(_ row: Int) -> (start: Int, end: Int) {
            (Int(starts[row]), Int(starts[row + 1]))
        }
    }

    /// Calls `body` with the rows as they lie in memory; not at all if they are empty.
    func withPointers(_ body: (Pointers) -> Void) {
        starts.withUnsafeBufferPointer { starts in
            indices.withUnsafeBufferPointer { indices in
                values.withUnsafeBufferPointer { values in
                    guard let starts = starts.baseAddress, let indices = indices.baseAddress,
                        let values = values.baseAddress
                    else { return }
                    body(Pointers(starts: starts, indices: indices, values: values))
                }
            }
        }
    }
}
