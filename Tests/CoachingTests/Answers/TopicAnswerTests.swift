import Coaching
import Knowledge
import Testing

/// Every topic of the guide has an answer that says what its entry has.
struct TopicAnswerTests {
    static let lists: Set<TopicID> = ["transferable", "skills", "resources", "roadmap", "reality", "action"]

    @Test func everyTopicHasAnAnswerOfItsOwn() throws {
        let guide = try ShippedCoach.guide()
        #expect(guide.topics.count == 50)
        for entry in guide.topics {
            let answer = try #require(guide.answer(entry.id), "no answer about \(entry.id)")
            #expect(answer.topic == entry.id)
            #expect(answer.sources.first == Source(entry), "\(entry.id) names its own place first")
            #expect(!answer.asks)
            #expect(answer.words.contains(entry.text), "\(entry.id) leaves out its text")
        }
    }

    @Test func answersAreShort() throws {
        let guide = try ShippedCoach.guide()
        for entry in guide.topics {
            let answer = try #require(guide.answer(entry.id))
            let most = Self.lists.contains(entry.id) ? 300 : 120
            #expect(answer.wordCount <= most, "\(entry.id) takes \(answer.wordCount) words")
        }
    }

    @Test func answersStayShortWhenEverythingIsDone() throws {
        let guide = try ShippedCoach.guide()
        let standing = guide.standing(
            done: (guide.tasks + guide.steps).map(\.id) + guide.resources.items.map(\.entry.id))
        for entry in guide.topics {
            let answer = try #require(guide.answer(entry.id, standing))
            #expect(answer.wordCount <= (Self.lists.contains(entry.id) ? 300 : 120), "\(entry.id): \(answer.wordCount)")
        }
    }

    @Test func suggestionsAreLinesToType() throws {
        let guide = try ShippedCoach.guide()
        for entry in guide.topics {
            let answer = try #require(guide.answer(entry.id))
            for suggestion in answer.suggestions {
                #expect(suggestion.count <= 120, "\(entry.id): \(suggestion)")
                #expect(!suggestion.contains("\n"))
            }
        }
    }

    @Test(
        arguments: ["skill/juggling", "task/portfolio", "point/simplicity", "next", "out-of-scope", "nonsense"]
            as [TopicID])
    func whatIsNoTopicHasNone(id: TopicID) throws {
        #expect(try ShippedCoach.guide().answer(id) == nil)
    }

    // MARK: Lists name every item

    @Test func listsNameEveryItem() throws {
        let guide = try ShippedCoach.guide()
        let items: [TopicID: [String]] = [
            "transferable": guide.transferable.items.map(\.title),
            "skills": guide.skills.items.map(\.entry.title),
            "resources": guide.resources.items.map(\.entry.title),
            "roadmap": guide.roadmap.items.map(\.entry.title),
            "reality": guide.reality.items.map(\.entry.title) + guide.reality.items.flatMap(\.points).map(\.title),
            "action": guide.action.items.map(\.entry.title) + guide.steps.map(\.entry.title),
        ]
        #expect(Set(items.keys) == Self.lists)
        for (topic, titles) in items {
            let words = try #require(guide.answer(topic)).words
            for title in titles { #expect(words.contains(title), "\(topic) leaves out \(title)") }
        }
    }

    @Test func skillsAreNumberedByImportance() throws {
        let answer = try #require(ShippedCoach.guide().answer("skills"))
        #expect(
            answer.listItems.map(\.text) == [
                "Cloud Platforms for AI", "Strategic Thinking", "ML Systems Design", "AI/ML Algorithms",
                "Technical Leadership", "AI Architecture Certification",
            ])
        #expect(answer.listItems.map(\.marker) == (1...6).map { .number($0) })
    }

    @Test func resourcesStandUnderTheirKind() throws {
        let guide = try ShippedCoach.guide()
        let items = try #require(guide.answer("resources")).listItems
        var kind = ""
        for item in items {
            guard item.isNested else {
                kind = item.text
                continue
            }
            let resource = try #require(guide.resources.items.first { $0.entry.title == item.text })
            #expect(resource.kind.plural == kind.lowercased(), "\(item.text) stands under \(kind)")
        }
        #expect(items.count { !$0.isNested } == 5)
    }

    @Test func theRoadmapTellsWeeksAndTheSum() throws {
        let answer = try #require(ShippedCoach.guide().answer("roadmap"))
        #expect(
            answer.listItems.map(\.aside) == [
                "12 weeks, weeks 1-12", "10 weeks, weeks 13-22", "8 weeks, weeks 23-30", "6 weeks, weeks 31-36",
                "4 weeks, weeks 37-40",
            ])
        #expect(answer.words.contains("40 weeks"))
        #expect(answer.words.contains("12 months"))
    }

    @Test func theRoadmapTellsWhatIsDone() throws {
        let guide = try ShippedCoach.guide()
        let standing = guide.standing(done: ["task/basic-ml-model", "resource/machine-learning-specialization"])
        let answer = try #require(guide.answer("roadmap", standing))
        #expect(answer.listItems.first?.aside == "12 weeks, weeks 1-12, 2 of 3 done")
    }

    @Test(arguments: ["reality/love", "reality/miss", "reality/challenges"] as [TopicID])
    func aListOfTheRealityCheckHasItsFourPoints(id: TopicID) throws {
        let guide = try ShippedCoach.guide()
        let list = try #require(guide.list(id))
        let answer = try #require(guide.answer(id))
        #expect(answer.listItems.map(\.text) == list.points.map(\.title))
        #expect(answer.listItems.count == 4)
    }

    @Test func aChallengeNamesWhatHelpsAndSaysWhoseReadingItIs() throws {
        let guide = try ShippedCoach.guide()
        for challenge in guide.challenges {
            let answer = try #require(guide.answer(challenge.entry.id))
            #expect(answer.listItems.count == challenge.helps.count)
            #expect(
                answer.words.contains("as the coach reads it"), "what the guide does not say is told from what it does")
            for help in challenge.helps { #expect(answer.words.contains(help.why)) }
        }
    }

    @Test func theDurationTellsBothLengths() throws {
        let words = try #require(ShippedCoach.guide().answer("faq/duration")).words
        #expect(words.contains("12 months"))
        #expect(words.contains("40 weeks"))
    }

    @Test func theSalaryIsInTheFirstLine() throws {
        let answer = try #require(ShippedCoach.guide().answer("faq/salary"))
        #expect(answer.words.contains("$180,000 to $350,000"))
    }
}
