import Foundation
import Testing

@testable import Matching

@Suite("The numbers of sixteen classes")
struct ClassBlockTests {
    @Test("are added up whatever their places")
    func total() {
        let block = ClassBlock((0..<16).map { Float(1 << $0) })
        #expect(block.total == 65_535)
        #expect(ClassBlock.zero.total == 0)
    }

    @Test("have exponentials that are right to five digits, down to 2 to the -60, and stay there below")
    func exponentials() {
        for step in stride(from: Float(0), through: -41, by: -0.37) {
            let numbers = ClassBlock((0..<16).map { step - Float($0) / 50 })
            let found = ClassBlock.exponential(of: numbers)
            for lane in 0..<16 {
                let right = expf(numbers[lane])
                #expect(abs(found[lane] - right) <= 1e-5 * right)
            }
        }
        let least = powf(2, -60)
        for number in [-42, -100, -1e6] as [Float] {
            let found = ClassBlock.exponential(of: ClassBlock(repeating: number))
            #expect((0..<16).allSatisfy { abs(found[$0] - least) < 1e-3 * least })
        }
    }
}
