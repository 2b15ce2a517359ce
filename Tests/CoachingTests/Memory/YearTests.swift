import CivilTime
import Coaching
import Knowledge
import Testing

/// A year of use, a conversation a week: after every line the record is what two other models say.
struct YearTests {
    /// The notes as somebody would keep them with a pencil: each change copies the page.
    private struct Pages {
        var pages: [[Int: String]] = [[:]]
        var written = 0
        var now: [Int: String] { pages[pages.count - 1] }

        mutating func change(_ body: (inout [Int: String]) -> Void) {
            var page = now
            body(&page)
            pages.append(page)
        }

        mutating func takeBack() { if pages.count > 1 { pages.removeLast() } }

        /// On no page any longer; a page that became like the one before it goes, too.
        mutating func erase(_ number: Int) {
            for index in pages.indices { pages[index][number] = nil }
        }
    }

    @Test(arguments: [UInt64(1), 2])
    func everyStateIsThatOfTheNaiveModels(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let chat = try Chat()
        var pages = Pages()
        var hours: Double?
        for week in 1...52 {
            if week > 1 { chat.comeBack(after: 7) }
            pages.pages = [pages.now]
            for _ in 0..<4 {
                pages.written += 1
                let number = pages.written
                chat.say("note: word\(number) of week \(week)")
                pages.change { $0[number] = "word\(number) of week \(week)" }
            }
            for _ in 0..<3 {
                guard let number = pages.now.keys.sorted().randomElement(using: &random) else { continue }
                switch Int.random(in: 0..<5, using: &random) {
                case 0:
                    chat.say("change note \(number) to: changed in week \(week)")
                    pages.change { $0[number] = "changed in week \(week)" }
                case 1:
                    chat.say("delete note \(number)")
                    pages.change { $0[number] = nil }
                case 2:
                    if pages.pages.count > 1 {
                        chat.say("undo")
                        pages.takeBack()
                    }
                case 3:
                    pages.written += 1
                    chat.say("note: secret\(week)")
                    chat.say("forget that")
                    #expect(!"\(chat.log) \(chat.conversation)".contains("secret"))
                default:
                    chat.say("find my note about word\(number)")
                }
                check(chat, pages)
            }
            if week % 8 == 0 {
                hours = Double(4 + week / 8)
                chat.say("I can do \(Int(hours ?? 0)) hours a week")
            }
            chat.append([.checkIn(CheckIn(obstacle: "obstacle \(week)", next: nil))])
            #expect(chat.record.hoursPerWeek == hours)
            #expect(chat.record.checkIns.count == week)
            check(chat, pages, all: true)
        }
        #expect(pages.written >= 208)
        #expect(chat.record.notes.count == pages.now.count)
    }

    private func check(_ chat: Chat, _ pages: Pages, all: Bool = false) {
        if all { expectSame(chat.record, NaiveRecord(log: chat.log)) }
        let notes = Dictionary(uniqueKeysWithValues: chat.record.notes.map { ($0.id.rawValue, $0.text) })
        #expect(notes == pages.now)
    }
}
