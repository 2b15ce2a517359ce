import Knowledge
import Matching
import Testing

/// The shipped words on a line, and what they tell in short.
struct ToldLine {
    let line: ReadLine

    init(_ text: String) throws {
        line = try ToyReaders.shipped.get().lines.read(text)
    }

    func words(_ range: Range<Int>) -> String {
        line.utterance.texts[range].joined(separator: " ")
    }

    /// "finished", "halfway 0.5", "halfway 3 of 10", "studied 3.0", "stuck" ... in the order of the line.
    var told: [String] {
        line.told.map { told in
            switch told.statement {
            case .claim(let claim): claim.rawValue
            case .halfway(let portion):
                "halfway "
                    + (portion.part.map { part in "\(part)" + (portion.of.map { " of \($0)" } ?? "") }
                        ?? "\(((portion.fraction ?? 0) * 100).rounded() / 100)")
            case .studied(let hours): "studied " + (hours.map { "\($0)" } ?? "?")
            case .stuck: "stuck"
            case .skipped: "skipped"
            case .unskipped: "unskipped"
            case .gaveUp: "gave up"
            case .ownStep: "own step: " + words(told.object)
            case .substitute(let old): words(told.object) + " for " + words(old)
            case .background: "background"
            }
        }
    }
}

@Suite("What a line claims")
struct ClaimTests {
    /// Each with a twin in `noClaims` that differs in little.
    @Test(
        "is recorded when the user says to have done it",
        arguments: [
            "I'd finished the boat course", "I've now finished the boat course", "finally done with the boat course",
            "Boat course: done", "the boat course is done", "boat course done ✅", "boat course ✅",
            "did ng's boat specialization already", "wrapped up the boat course", "got through the boat course",
            "pased the boat exam", "concluded the boat course", "I am done with the boat course", "boat course finito",
            "just got certified as a sailor", "finshed the boat course", "in May I finished the boat course",
            "built a basic boat", "read the knot guide too, last week", "studied the boat design principles",
            "I read that book", "I read it last week", "I thought it was hard but I finished it", "I'd already read it",
            "before May I finished the boat course", "it's done", "it is finished", "both courses are done",
            "we finished the boat course", "my friend and I finished the boat course",
            "me and my wife finished the course", "Anna told me that I passed", "no, I finished it",
            "No I finished the boat course", "have finished the boat course", "am done with the boat course",
            "last week, I finished the boat course", "I asked Tom about it and I passed",
            "my friend started the course but I finished it", "please note that I finished the boat course",
            "I took the boat course", "I made the boat model", "I passed it with no help", "I did finish the course",
            "finished the boat course in 3 hours",
            "I did the course in 3 hours", "as in my plan I finished the course", "the boat course I finished",
            "the course, which I finished last week, was long", "finished it after a while", "I finished it, I think",
            "I learned that book by heart", "it took a while but I finished the course", "yes I passed",
            "I completed 100% of the course", "done with 10 of 10 modules", "Huyen's book, finished it",
            "I passed the exam I had failed", "I was stuck for weeks but I finished the course",
            "the boat is behind me now", "the portfolio is online", "tick off the boat course",
            "After six weekends I finally finished the boat course", "the model is deployed",
            "got the boat certificate", "met two sailors at the meetup",
        ])
    func finished(text: String) throws {
        let line = try ToldLine(text)
        #expect(line.line.claim?.claim == .finished)
        #expect(line.told.contains("finished"))
    }

    @Test(
        "is nothing when it doubts, wishes, asks, denies, heard it, or speaks of somebody else",
        arguments: [
            "I read that Ng's course is hard", "I thought I finished it", "I'd finished by then if I had known",
            "I would have finished", "almost finished the boat course", "I should have finished",
            "wish I'd finished the course", "I wish I had finished", "supposed to have finished",
            "I was supposed to have finished it", "once I've finished the course",
            "my friend Tom passed the google exam", "she completed the course", "haven't finished the course",
            "still not done with the course", "not finished", "nearly done", "as soon as I finish the course",
            "I finished nothing", "I finished none of them", "did I finish the course?", "is the course done for me?",
            "is the course done", "read it again?", "read it again", "read me the list", "read that again",
            "I read about boats", "I read somewhere that boats sink", "I read how boats are built",
            "I think I finished it", "maybe I finished it", "I guess I'm done with it",
            "I may have finished the course",
            "it is not done", "it isn't finished yet", "they finished the course", "his team finished the course",
            "Anna finished it and passed the exam", "my friend and Anna finished the course",
            "I'm not sure I finished it", "far from done", "I have yet to finish it", "I failed to finish the course",
            "tell me what I finished", "show me what I have done", "I forgot what I finished", "well done",
            "I took a look at the course", "I took a short break", "I made a mistake", "I got a question",
            "I got a quick question about the course", "I've got a problem with it", "got it", "I got stuck",
            "I did want to finish the course", "the course is made for sailors", "the course was written by Wax",
            "it was built by Anna", "it has to be done", "the course is being done", "I passed on the course",
            "assuming I finished the course", "imagine I passed", "hopefully I passed",
            "I should have started or finished",
            "I want to have finished A and passed B", "I haven't finished A and passed B", "the boat is well made",
            "I'm done for today", "6 hours a week starting 1 february", "starting in July", "the beginning of July",
            "starting next week", "I know", "I know right", "I know what you mean", "you know",
            "I know that it is hard",
            "I know how hard it is", "my master is in boats", "could you mark what I finished",
            "I'd read it if I could", "I would read it", "I almost passed", "when done I finish the boat",
            "read back my notes", "sorry, where do I begin", "just got back from the sea",
            "what is the pass mark", "I fought with my friend", "after I finished the course",
        ])
    func noClaims(text: String) throws {
        let told = try ToldLine(text).told
        #expect(!told.contains("finished") && !told.contains("started"), "\(told)")
        if !text.contains("how hard") { #expect(!told.contains("known"), "\(told)") }
    }

    @Test(
        "are several where a line tells several things, each with its own clause",
        arguments: [
            ("I finished the knot course and started the boat course", ["finished", "started"]),
            ("I finished A, started B and I know C", ["finished", "started", "known"]),
            ("I finished A but not B", ["finished"]), ("I haven't finished A but I started B", ["started"]),
            ("I didn't finish A but started B", ["started"]), ("Tom finished A and I read B", ["finished"]),
            ("I finished A and Tom finished B", ["finished"]), ("A is not done and B is done", ["finished"]),
            ("I finished A and B", ["finished"]), ("I finished A and I'll start B tomorrow", ["finished"]),
            ("I should have finished A and started B", []), ("if I finished A and passed B", []),
            ("I know python and knots well", ["known"]), ("I finished A. I know B!", ["finished", "known"]),
            ("I spent 3 hours on A and finished B", ["studied 3.0", "finished"]),
            ("my friend finished A and started B", []), ("I not only started but finished A", ["started", "finished"]),
        ] as [(String, [String])])
    func several(text: String, told: [String]) throws {
        #expect(try ToldLine(text).told == told)
    }

    @Test("holds the words of its own clause, and no others")
    func clauses() throws {
        let line = try ToldLine("Last week I finished the knot course, and I also started the boat course")
        #expect(
            line.line.told.map { line.words($0.clause) } == [
                "last week i finished the knots course", "and i also started the boat course",
            ])
    }

    @Test("The words of a name play no part: a task may be called \"start learning about bees\"")
    func names() throws {
        let toy = try ToyReaders.shipped.get()
        for task in toy.guide.tasks + toy.guide.steps {
            let line = try ToldLine("I'm done with: \(task.short)")
            #expect(line.line.claim != nil, "\(task.short)")
        }
    }
}

@Suite("A statement that a question follows")
struct AskingTests {
    @Test(
        "still counts, and the part that asks is a sentence of its own",
        arguments: [
            ("I finished the course, what now?", "finished", "what now"),
            ("I finished the course, what now", "finished", "what now"),
            ("I finished the course what now", "finished", "what now"),
            ("I finished the course, so what's next?", "finished", "so what is next"),
            ("I already know AWS, what can I skip?", "known", "what can i skip"),
            ("I already know AWS what can I skip", "known", "what can i skip"),
            ("I've passed the exam, is that enough?", "finished", "is that enough"),
            ("I've passed the exam - is that enough?", "finished", "is that enough"),
            ("I passed the exam, do I need the course?", "finished", "do i need the course"),
            ("I passed the exam, should I read the book", "finished", "should i read the book"),
            ("I passed the exam, and how long is the course?", "finished", "and how long is the course"),
            ("done with the book, show me the next step", "finished", "show me the next step"),
            ("I'm stuck on the course, any tips?", "stuck", "any tips"),
            ("I'm halfway through the course, which one is next?", "halfway 0.5", "which one is next"),
            ("I finished the course. What now?", "finished", "what now"),
        ])
    func asks(text: String, told: String, asking: String) throws {
        let line = try ToldLine(text)
        #expect(line.told == [told])
        let sentence = try #require(line.line.asking)
        #expect(line.words(sentence.tokens) == asking)
        #expect(line.line.utterance.sentences.map(\.tokens.count).reduce(0, +) == line.line.utterance.tokens.count)
    }

    @Test(
        "is one sentence where nothing is told, or nothing asked",
        arguments: [
            "if I finish the course, what should I do?", "should I read it, is it good?",
            "I finished the course, which was hard", "I finished the course, and the book, too",
            "did I finish it, what now?", "I know what it is", "the sea is cold, what now?",
            "I finished the course, have a nice day", "once I've finished, what now?",
            "I finished the course that you told me about when I asked",
        ])
    func one(text: String) throws {
        #expect(try ToldLine(text).line.utterance.sentences.count == 1)
    }

    @Test("A question alone asks, and a statement alone does not")
    func alone() throws {
        #expect(try ToldLine("what now?").line.asking != nil)
        #expect(try ToldLine("show me the next step").line.asking != nil)
        #expect(try ToldLine("I finished the course").line.asking == nil)
        #expect(try ToldLine("").line.asking == nil)
    }
}

@Suite("What else a line tells")
struct StatementTests {
    @Test(
        "is found with what belongs to it",
        arguments: [
            ("I'm halfway through the boat course", ["halfway 0.5"]), ("I am at module 3 of 10", ["halfway 3 of 10"]),
            ("on chapter 5 of the honey book", ["halfway 5"]), ("I finished half of the course", ["halfway 0.5"]),
            ("I've done 60% of it", ["halfway 0.6"]), ("60 percent done", ["halfway 0.6"]),
            ("done with module 3/10", ["halfway 3 of 10"]), ("I read two thirds of the book", ["halfway 0.67"]),
            ("finished week 2 of 4", ["halfway 2 of 4"]), ("I'm up to lesson four of 12", ["halfway 4 of 12"]),
            ("I watched a quarter of the lectures", ["halfway 0.25"]), ("half of the course is done", ["halfway 0.5"]),
            ("the boat course: 60%", ["halfway 0.6"]), ("midway through the book", ["halfway 0.5"]),
            ("I finished 2 of the 4 courses", ["halfway 2 of 4"]), ("I'm a third of the way through", ["halfway 0.33"]),
            ("the course is half done", ["halfway 0.5"]),

            ("studied 3 hours", ["studied 3.0"]), ("I studied for 2.5 hours today", ["studied 2.5"]),
            ("I spent an hour and a half on the course", ["studied 1.5"]), ("put in 90 min", ["studied 1.5"]),
            ("I did 3 hours of the boat course", ["studied 3.0"]),
            ("read for twenty minutes", ["studied 0.3333333333333333"]),
            ("3h30 on the boat course yesterday", ["studied 3.5"]), ("I worked on it for 2 hrs", ["studied 2.0"]),
            ("I spent an evening on the book", ["studied ?"]), ("I watched lectures for 2 hours", ["studied 2.0"]),
            ("I studied 2 hours on monday and 3 hours on tuesday", ["studied 2.0", "studied 3.0"]),

            ("I'm stuck", ["stuck"]), ("stuck on the boat course", ["stuck"]), ("I got stuck with knots", ["stuck"]),
            ("I can't get past module 3", ["stuck"]), ("struggling with knots", ["stuck"]),
            ("the boat course is too hard for me", ["stuck"]), ("I don't understand knots", ["stuck"]),

            ("skip the boat course", ["skipped"]), ("I'm skipping the boat course", ["skipped"]),
            ("I'll skip it", ["skipped"]), ("I want to skip the book", ["skipped"]), ("let's skip that", ["skipped"]),
            ("can you skip the book?", ["skipped"]), ("I skipped the book", ["skipped"]),
            ("unskip the book", ["unskipped"]), ("don't skip the book after all", ["unskipped"]),
            ("I won't skip it", ["unskipped"]), ("put the book back", []), ("bring back the book", ["unskipped"]),
            ("un-skip it", ["unskipped"]),

            ("I gave up on the book", ["gave up"]), ("I'm giving up on it", ["gave up"]),
            ("I quit the boat course", ["gave up"]), ("dropped the course", ["gave up"]),
            ("I've abandoned the book", ["gave up"]), ("I stopped reading the book", ["gave up"]),

            ("add a step: learn to swim", ["own step: learn to swim"]),
            ("please add a task called mend the nets", ["own step: mend the nets"]),
            ("put swimming on my plan", ["own step: swimming"]),
            ("add the sea book to my list", ["own step: the sea book"]),
            ("I also want to read the sea book, add it", ["own step: read the sea book"]),
            ("I want to add my own step: learn to swim", ["own step: learn to swim"]),
            ("add a step after the honey book: learn to swim", ["own step: learn to swim"]),
            ("could you add learning to swim to my plan?", ["own step: learning to swim"]),
            ("add a step", ["own step: "]),

            ("I'm doing the sea book instead of the honey book", ["the sea book for the honey book"]),
            ("the sea book instead of the honey book", ["the sea book for the honey book"]),
            ("instead of the honey book I'm reading the sea book", ["the sea book for the honey book"]),
            ("I'll take the sea course rather than the boat course", ["the sea course for the boat course"]),
            ("swapped the honey book for the sea book", ["the sea book for the honey book"]),
            ("I'm replacing the honey book with the sea book", ["the sea book for the honey book"]),
            ("I switched from the honey book to the sea book", ["the sea book for the honey book"]),
            ("substitute the sea book for the honey book", ["the sea book for the honey book"]),
            ("replace the honey book by the sea book please", ["the sea book for the honey book"]),

            ("I've been a backend dev for 6 years", ["background"]), ("I've led a team of five", ["background"]),
            ("I am a backend developer", ["background"]), ("I have 6 years of experience with boats", ["background"]),
            ("I worked as an engineer", ["background"]), ("I used to be a teacher", ["background"]),
            ("I managed five engineers", ["background"]), ("I know Python and AWS well", ["known"]),
        ] as [(String, [String])])
    func told(text: String, told: [String]) throws {
        #expect(try ToldLine(text).told == told)
    }

    @Test(
        "is not told by a question, a plan, a doubt or somebody else",
        arguments: [
            "what is step 2 of 3", "is it half done?", "what is in module 3 of 10?", "I want half of it",
            "half of the skills are hard", "I'm not halfway through", "my friend is halfway through", "the half of it",
            "I'll be halfway through by May", "two thirds of the work is boats", "step 2 of 3",
            "I can do 6 hours a week", "I studied 6 hours a week", "I have 3 hours", "an hour a day",
            "how about 3 hours?",
            "I should have studied 3 hours", "I didn't study 3 hours", "my friend studied 3 hours", "it takes 3 hours",
            "what if I get stuck", "I'm not stuck", "am I stuck?", "my friend is stuck", "I was stuck",
            "can I skip the book?", "what can I skip", "should I skip it", "tell me what to skip", "if I skip the book",
            "my friend skipped it", "I didn't skip it", "I might skip it", "may I skip it",
            "I won't give up", "should I quit my job?", "I want to quit", "if I gave up", "I haven't given up",
            "my friend gave up", "quit", "never dropped it",
            "can I add a step?", "what does the book add to my plan?", "don't add a step", "how do I add a step",
            "put 6 hours a week on my plan", "should I add a step", "I may add a step",
            "can I do the sea book instead of the honey book?", "should I take A rather than B",
            "what if I do A instead of B", "my friend did A instead of B", "instead of", "why A instead of B?",
            "maybe I'll do A instead of B", "I didn't swap A for B", "is it better to replace A with B?",
            "am I a backend developer?", "my friend has been a dev for 6 years", "the course is 6 years old",
            "should I be a developer", "I am told it takes a year", "I'm away in august, put that on my plan",
            "put it on record: boats", "I am happy", "I was there",
        ])
    func nothing(text: String) throws {
        #expect(try ToldLine(text).told == [])
    }

    @Test("Half done is started for what knows no parts, and other statements are no claim")
    func stages() throws {
        #expect(try ToldLine("I'm halfway through the course").line.claim?.claim == .started)
        #expect(try ToldLine("I finished half of it").line.claim?.claim == .started)
        for text in ["studied 3 hours", "I'm stuck", "skip the book", "I gave up on it", "I've been a dev for 6 years"]
        {
            #expect(try ToldLine(text).line.claim == nil, "\(text)")
        }
    }

    @Test(
        "An own step keeps the letters that were typed",
        arguments: [
            ("Add a step: read Deep Sea Diving (2nd ed.)", "read Deep Sea Diving (2nd ed"),
            ("put Lernen für Bären on my plan", "Lernen für Bären"), ("add a step: don't PANIC", "don't PANIC"),
        ])
    func typed(text: String, own: String) throws {
        let line = try ToldLine(text).line
        let told = try #require(line.told.first)
        #expect(line.utterance.typed(told.object) == own)
    }

    @Test(
        "Ranges lie in the line, statements in their order, and reading again tells the same", arguments: LawLines.all)
    func laws(text: String) throws {
        let line = try ToldLine(text).line
        let all = line.utterance.tokens.indices
        for told in line.told {
            #expect(!told.clause.isEmpty && told.clause.lowerBound >= 0 && told.clause.upperBound <= all.count)
            #expect(
                told.object.lowerBound >= told.clause.lowerBound && told.object.upperBound <= told.clause.upperBound)
            if case .halfway(let portion) = told.statement { #expect((0...1).contains(portion.fraction ?? 0)) }
            if case .studied(let hours?) = told.statement { #expect(hours > 0 && hours.isFinite) }
            if case .substitute(let old) = told.statement { #expect(!old.overlaps(told.object) && !old.isEmpty) }
        }
        #expect(line.claim == nil || !line.told.isEmpty)
        #expect(try ToldLine(text).line.told == line.told)
    }
}

/// Lines put together at random from the words that readers look for.
enum LawLines {
    static let all: [String] = {
        var random = SeededRandom(seed: 5)
        let words =
            "i i we my friend not finished done started know half 3/10 60 % module 3 of 10 hours 2 a an week and but , ? . if what now add it step : instead rather than swapped for with skip stuck gave up to plan on an hour is may 14 march been dev years read that - last week"
            .split(separator: " ").map(String.init)
        return (0..<300).map { _ in
            (0..<(1 + random.below(16))).map { _ in words[random.below(words.count)] }.joined(separator: " ")
        }
    }()
}
