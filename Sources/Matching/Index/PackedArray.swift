package import Foundation

/// An array of numbers that lies in a file mapped into memory, or in memory; reading it copies nothing.
package struct PackedArray<Number: BitwiseCopyable & Sendable>: Sendable {
    package let data: Data
    package let count: Int

    package init(_ numbers: [Number]) {
        data = numbers.withUnsafeBytes { Data($0) }
        count = numbers.count
    }

    /// The numbers in `data`; nil if its length is no multiple of a number's.
    package init?(data: Data) {
        guard data.count % MemoryLayout<Number>.stride == 0 else { return nil }
        self.data = data
        count = data.count / MemoryLayout<Number>.stride
    }

    package subscript(index: Int) -> Number {
        data.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: index * MemoryLayout<Number>.stride, as: Number.self) }
    }

    /// Calls `body` with the numbers one after the other in memory.
    package func withNumbers<Result>(_ body: (UnsafeBufferPointer<Number>) -> Result) -> Result {
        data.withUnsafeBytes { bytes in
            guard Int(bitPattern: bytes.baseAddress) % MemoryLayout<Number>.alignment == 0 else {
                return (0..<count).map { self[$0] }.withUnsafeBufferPointer(body)
            }
            return body(bytes.bindMemory(to: Number.self))
        }
    }
}
