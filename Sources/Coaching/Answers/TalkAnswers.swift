package import Knowledge

/// Answers that are about the conversation itself: greeting, help, about.
package struct TalkAnswers: Sendable {
    let guide: Guide

    package init(guide: Guide) {
        self.guide = guide
    }

    /// Says that a question was kept.
    static let keptForUnanswered = Block.paragraph("Kept for \"unanswered\".")

    var greeting: Answer {
        Answer(
            topic: "greeting",
            blocks: [
                .paragraph("Hello. Ask about the way from \(guide.from) to \(guide.to), or tell me what you have done.")
            ],
            suggestions: ["what should I learn next"])
    }

    var thanks: Answer {
        Answer(topic: "thanks", blocks: [.paragraph("You are welcome.")])
    }

    var goodbye: Answer {
        Answer(topic: "goodbye", blocks: [.paragraph("Goodbye. What was recorded is kept.")])
    }

    /// For a line that sounds like a farewell and may be something else.
    var perhapsGoodbye: Answer {
        Answer(
            topic: "goodbye", blocks: [.paragraph("If you are leaving: \"quit\" or Ctrl-D ends the conversation.")],
            suggestions: ["quit"])
    }

    var help: Answer {
        Answer(
            topic: "help",
            blocks: [
                .heading("What you can ask", aside: nil),
                .keyValues([
                    KeyValue("Next", "what should I learn next; why that one"),
                    KeyValue(
                        "Guide",
                        "the roadmap; phase 2; which skills; resources for ML systems design; how much will I earn"),
                    KeyValue("Honesty", "what will I miss; the biggest challenges; pros and cons"),
                    KeyValue("Record", "I finished Andrew Ng's course; I already know Python; undo; how far am I"),
                    KeyValue("Plan", "I can do 6 hours a week; when will I be finished; what if I do 12"),
                    KeyValue("Notes", "note: ask Maria about a mentor; my notes; delete note 2"),
                ]),
                .paragraph("/help lists the commands, each with an example. What the guide does not say, I say so."),
            ],
            suggestions: ["what should I learn next"])
    }

    var about: Answer {
        Answer(
            topic: "about",
            blocks: [
                .heading("Coach", aside: "offline, no language model"),
                .paragraph(
                    "A program that answers from one guide, \"\(guide.title)\". It matches your words to the guide's "
                        + "entries, makes nothing up, and says when the guide is silent."),
                .paragraph(
                    "What you tell it stays on this machine, in a file that only you can read; \"coach paths\" shows where."
                ),
            ],
            sources: [Source(guide.overview)],
            suggestions: ["help"])
    }

    /// The answer to a follow-up when nothing was said before that it could follow.
    func nothingToFollow(_ question: String) -> Answer {
        Answer(
            topic: "help",
            blocks: [
                .paragraph("What do you mean by that? Name the skill, the phase or the course, and I look it up.")
            ],
            suggestions: ["help"])
    }

    /// What a command about the last answer says before there is one.
    var noAnswerYet: Answer {
        Answer(
            topic: "help", blocks: [.paragraph("There is no answer yet that it could be about.")],
            suggestions: ["what should I learn next"])
    }

    /// The answer when the guide says nothing about the question, or has nothing of what it asks for, such as prices.
    func outOfScope(nearby: [Entry], isKept: Bool, about missing: String? = nil) -> Answer {
        let titles = nearby.map(\.title)
        var text = missing.map { "The guide does not say: it gives no \($0)." } ?? "The guide does not say."
        if titles.isEmpty {
            text +=
                " It covers the way from \(guide.from) to \(guide.to): skills, resources, the roadmap, pay and what to expect."
        } else {
            text += " Close to it, it covers \(Wording.list(titles))."
        }
        var blocks: [Block] = [.paragraph(text)]
        if isKept { blocks.append(Self.keptForUnanswered) }
        return Answer(
            topic: .outOfScope, blocks: blocks, sources: nearby.map { Source($0) },
            suggestions: titles.first.map { ["tell me about \($0)"] } ?? ["help"])
    }
}
