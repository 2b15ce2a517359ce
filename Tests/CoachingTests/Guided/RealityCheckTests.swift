import CivilTime
import Coaching
import Knowledge
import Testing

@Suite("The reality check as a conversation")
struct RealityCheckTests {
    /// Something to say to each of the twelve points.
    static let words = [
        "yes, tired of small things", "neutral", "want the say, not the money", "love that", "this one stings", "fine",
        "they are my friends, it is the worst", "slow is ok", "curious about that", "ugh, our manager",
        "too many papers",
        "thats fine",
    ]

    @Test(
        "an order of one word is no reaction, and the point is asked again",
        arguments: ["more", "sources", "plan", "notes", "progress", "export", "copy"])
    func orders(line: String) throws {
        let chat = try Chat(coach: ShippedCoach.leadingCoach())
        let turn = try chat.say("/reality", line)
        #expect(turn.events.isEmpty)
        #expect(turn.answer.words.contains("Back to 1 of 12"))
        #expect(chat.conversation.prompt == "reality 1/12> ")
    }

    @Test("the week is begun from within by its name")
    func weekWithin() throws {
        let chat = try Chat(coach: ShippedCoach.leadingCoach())
        let turn = try chat.say("/reality", "week")
        #expect(turn.events.isEmpty && chat.conversation.prompt == "week 1/3> ")
    }

    @Test("goes through the points in the document's order, keeps every word, and ends with one page")
    func whole() throws {
        let chat = try Chat(coach: ShippedCoach.leadingCoach())
        let points = chat.coach.guide.reality.items.flatMap(\.points)
        #expect(chat.conversation.prompt == "coach> ")
        #expect(chat.say("do the reality check with me").answer.words.contains(points[0].title))
        for (index, words) in Self.words.enumerated() {
            #expect(chat.conversation.prompt == "reality \(index + 1)/12> ")
            let turn = chat.say(words)
            #expect(
                turn.events == [
                    .reaction(
                        Reaction(
                            run: 1, point: ItemReference(id: points[index].id, title: points[index].title), words: words
                        ))
                ])
            #expect(turn.isPrivate && turn.questionEvent == nil)
            if index + 1 < points.count { #expect(turn.answer.words.contains(points[index + 1].title)) }
        }
        #expect(chat.conversation.prompt == "coach> ")
        let page = try #require(chat.conversation.lastAnswer)
        #expect(page.topic == "reality")
        for words in Self.words { #expect(page.words.contains(words)) }
        // What helps is what the guide links: the stakeholders' challenge, and hands-on coding.
        #expect(page.words.contains("Strategic Thinking") && page.words.contains("open-source AI projects"))
        #expect(page.wordCount < 300)
        #expect(chat.say("my reality check").answer.words.contains("ugh, our manager"))
    }

    @Test(
        "keeps whatever is said to a point, also what sounds like something else",
        arguments: [
            "less scary since the ng course", "never done that, curious", "i code less already and its ok", "fine",
            "love that", "neutral", "could be fun", "what a nightmare", "might be hard", "i finished a course on it",
            "not sure", "ok", "yes", "no", "whats not to love?", "6 hours a week would do", "skip school, i say",
            "salary is not my thing", "good enough", "i need a break from coding",
        ])
    func free(line: String) throws {
        let chat = try Chat(coach: ShippedCoach.leadingCoach())
        chat.say("do the reality check with me")
        let turn = chat.say(line)
        #expect(turn.events.map(\.summary) == ["reaction 1 point/high-impact \(line)"])
        #expect(turn.answer.topic == "reality")
    }

    @Test(
        "answers a question in between, and asks the same point again",
        arguments: [
            ("what does the job pay?", "faq/salary"), ("how long does it take", "faq/duration"), ("/next", "next"),
            ("/progress", "progress"), ("note: ask Maria", "note"), ("what will i miss?", "reality/miss"),
            ("thanks", "thanks"),
        ])
    func aside(line: String, topic: String) throws {
        let chat = try Chat(coach: ShippedCoach.leadingCoach())
        chat.hold([
            Said("do the reality check with me", "reality"),
            Said(line, topic, "Back to 1 of 12"),
            Said("ok", "reality", "2 of 12", events: ["reaction 1 point/high-impact ok"]),
        ])
    }

    @Test("skip, back, undo, repeat and start over")
    func steering() throws {
        let chat = try Chat(coach: ShippedCoach.leadingCoach())
        chat.hold([
            Said("do the reality check with me", "reality", "1 of 12", "\"stop\""),
            Said("back", "reality", "no point before it", "1 of 12"),
            Said("skip this one", "reality", "Skipped.", "2 of 12", events: ["reaction 1 point/high-impact -"]),
            Said("next", "reality", "3 of 12", events: ["reaction 1 point/intersection -"]),
            Said("go back please", "reality", "2 of 12"),
            Said("love it", "reality", "3 of 12", events: ["reaction 1 point/intersection love it"]),
            Said("back", "reality", "You said: \"love it\""),
            Said("love it more", "reality", "3 of 12", events: ["reaction 1 point/intersection love it more"]),
            Said("back to 1", "reality", "1 of 12"),
            Said("how many are left?", "reality", "10 points"),
            Said("repeat", "reality", "1 of 12"),
            Said("hm", "reality", "3 of 12"),
            Said("undo", "done", "Taken back", "Back to 1 of 12"),
            Said("what does that mean?", "reality", "The guide says no more", "Back to 1 of 12"),
            Said("start over", "reality", "1 of 12"),
            Said("again from now", "reality", events: ["reaction 2 point/high-impact again from now"]),
            Said("bye", "goodbye"),
        ])
    }

    @Test("passing a point that has words keeps them")
    func passing() throws {
        let chat = try Chat(coach: ShippedCoach.leadingCoach())
        try chat.say("do the reality check with me", "love it", "back")
        let turn = chat.say("next")
        #expect(turn.events.isEmpty && turn.answer.words.contains("2 of 12"))
    }

    @Test(
        "stops at a word and goes on at another",
        arguments: [
            "stop", "stop here", "pause", "that's enough for today", "enough for now", "let's stop here please",
        ])
    func stop(line: String) throws {
        let chat = try Chat(coach: ShippedCoach.leadingCoach())
        chat.hold([
            Said("do the reality check with me", "reality"), Said("great", "reality"),
            Said(line, "reality", "Stopped at 2 of 12", "resume"),
            Said("what does the job pay", "faq/salary", never: ["Back to"]),
            Said("resume", "reality", "2 of 12"),
        ])
    }

    @Test("a later conversation does not go on by itself, and resumes at the first open point")
    func later() throws {
        let chat = try Chat(coach: ShippedCoach.leadingCoach())
        try chat.say("do the reality check with me", "great", "skip")
        chat.comeBack(after: 7)
        #expect(chat.conversation.prompt == "coach> ")
        chat.hold([
            Said("what does the job pay", "faq/salary", never: ["Back to"]),
            Said("show my reality check", "reality", "great", "10 points still open"),
            Said("resume the reality check", "reality", "2 of the 12", "3 of 12"),
            Said("fine", "reality", events: ["reaction 1 point/compensation fine"]),
        ])
    }

    @Test("its challenges alone are a part, which a later resume completes")
    func part() throws {
        let chat = try Chat(coach: ShippedCoach.leadingCoach())
        chat.hold([
            Said("walk me through the challenges one by one", "reality", "4 points", "1 of 4", "research"),
            Said("this one worries me", "reality", "2 of 4"), Said("next", "reality", "3 of 4"),
            Said("I'm fine with that one", "reality", "4 of 4"),
            Said("next", "reality", "this one worries me", "helps: Software Engineering", "8 points still open"),
            Said("stop", "reality", "Nothing is under way"),
            Said("resume the reality check", "reality", "1 of 12"),
        ])
        for _ in 0..<8 { chat.say("fine") }
        #expect(chat.conversation.guided == nil)
        #expect(chat.say("my reality check").answer.words.contains("this one worries me"))
    }

    @Test("the second time tells what was said before, and what changed")
    func twice() throws {
        let chat = try Chat(coach: ShippedCoach.leadingCoach())
        chat.say("do the reality check with me")
        Self.words.forEach { chat.say($0) }
        chat.hold([
            Said("what changed since my first reality check", "reality", "nothing yet to compare"),
            Said("resume the reality check", "reality", "Nothing is open"),
        ])
        chat.comeBack(after: 100)
        chat.hold([
            Said("let's do the reality check again", "reality", "1 of 12", "you said: \"yes, tired of small things\""),
            Said("still yes", "reality", events: ["reaction 2 point/high-impact still yes"]),
            Said("neutral", "reality"), Said("stop", "reality"),
            Said(
                "what changed since the first one", "reality", "then: \"yes, tired of small things\"",
                "now: \"still yes\"",
                "The same: 1 point", "2 of 12", "15 June 2026", never: ["neutral"]),
            Said("my reality check", "reality", "ugh, our manager", "Another one is open, at 2 of 12"),
        ])
    }

    @Test("\"should I do it\" lays out both sides and advises nothing")
    func should() throws {
        let chat = try Chat(coach: ShippedCoach.leadingCoach())
        chat.hold([Said("should I do it", "reality", "for you to decide", "Higher compensation", "hands-on coding")])
        chat.say("do the reality check with me")
        Self.words.forEach { chat.say($0) }
        chat.hold([
            Said(
                "should I do it", "reality", "for you to decide", "love that", "this one stings", "too many papers",
                never: ["you should", "I recommend"])
        ])
    }

    @Test("is offered again 90 days after the last point")
    func offered() throws {
        let chat = try Chat(coach: ShippedCoach.leadingCoach())
        chat.say("do the reality check with me")
        Self.words.forEach { chat.say($0) }
        func offer() -> String? {
            Reminders(guide: chat.coach.guide, record: chat.record, today: chat.today, dayOf: .utc).line
        }
        #expect(offer() == nil)
        chat.append([.checkIn(CheckIn(obstacle: nil, next: nil))])
        chat.comeBack(after: 89)
        chat.append([.checkIn(CheckIn(obstacle: nil, next: nil))])
        #expect(offer() == nil)
        chat.comeBack(after: 1)
        #expect(offer()?.contains("90 days") == true)
        #expect(chat.say("my reality check").answer.words.contains("90 days old"))
    }
}
