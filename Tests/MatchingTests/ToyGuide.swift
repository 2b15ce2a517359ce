import Foundation
import Knowledge
import Matching

/// A guide of two dozen topics, small enough to train a matcher on it in a test.
enum ToyGuide {
    static let folder = "sailor-to-beekeeper"

    static let files = Dictionary(uniqueKeysWithValues: texts.map { ("\(folder)/\($0)", $1) })

    static func read() throws -> Guide { try GuideReader(folder: folder, files: files).read() }

    /// A few words of English, enough for the toy guide.
    static func readLanguage() throws -> Language {
        try LanguageReader(files: ["language/en.yml": languageText]).read()
    }

    /// The word tables that this checkout ships, without its phrases.
    static func readShippedWords() throws -> Language {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Knowledge")
        var files: [String: String] = [:]
        for name in ["language/en.yml", "language/en/speech.yml"] {
            files[name] = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        }
        return try LanguageReader(files: files).read()
    }
}

/// Readers for the toy guide, made once.
struct ToyReaders {
    let guide: Guide
    let language: Language
    let lines: LineReader

    init(language: Language) throws {
        try self.init(guide: ToyGuide.read(), language: language)
    }

    init(guide: Guide, language: Language) {
        self.guide = guide
        self.language = language
        lines = LineReader(
            guide: guide, language: language, vocabulary: Vocabulary(guide: guide, language: language))
    }

    var utterances: UtteranceReader { lines.utterances }

    /// With the toy guide's own few words.
    static let toy = Result { try ToyReaders(language: ToyGuide.readLanguage()) }

    /// With the words that this checkout ships.
    static let shipped = Result { try ToyReaders(language: ToyGuide.readShippedWords()) }
}

extension ToyGuide {
    private static let texts = [
        "guide.yml": """
        id: sailor-to-beekeeper
        title: From Sailor to Beekeeper
        from: Sailor
        to: Beekeeper
        language: en
        months: 5
        overview:
          id: overview
          title: From Sailor to Beekeeper
          section: Overview
          text: You know wind and weather. Bees want both.

        """,
        "skills.yml": """
        transferable:
          id: transferable
          title: Transferable skills
          section: Transferable skills
          text: Two things that you bring ashore.
          items:
            - id: transferable/knots
              title: Knots
              section: Transferable skills
              text: A swarm is caught with a rope.
            - id: transferable/weather
              title: Reading the weather
              section: Transferable skills
              text: You smell rain before it falls.
        skills:
          id: skills
          title: Skills to learn
          section: Skills
          text: Two skills for a keeper.
          items:
            - id: skill/hives
              title: Hive Building
              section: Skills, Hives
              text: Boards, nails and a roof. Hives stand on a pylon in wet years.
              resources: [resource/hive-school]
              practice: sawing
            - id: skill/honey
              title: Honey Harvest
              section: Skills, Honey
              text: Smoke, a knife and a spinning drum.
              resources: [resource/honey-book]
              practice: tasting

        """,
        "resources.yml": """
        resources:
          id: resources
          title: Books and courses
          section: Skills
          text: All of them.
          items:
            - id: resource/hive-school
              title: Hive School Specialization
              section: Skills, Hives
              kind: course
              author: Mia Wax
              provider: Coursera
              serves: [skill/hives]
              text: A course in four parts.
              aliases: [Wax's course]
            - id: resource/honey-book
              title: Honey Book
              section: Skills, Honey
              kind: book
              author: Otto Comb
              serves: [skill/honey]
              text: Everything sweet between two covers.
            - id: resource/keeper-licence
              title: Apiary Keeper Certification
              section: Skills, Honey
              kind: certification
              provider: The Guild
              serves: [skill/honey]
              text: The guild examines you in pollination.
              aliases: [Keeper Licence]

        """,
        "roadmap.yml": """
        roadmap:
          id: roadmap
          title: Roadmap
          section: Roadmap
          text: Three phases.
          phases:
            - id: phase/first-summer
              title: First Summer
              weeks: 6
              section: Roadmap, First Summer
              text: Watch an old keeper.
              tasks:
                - id: task/hive-school
                  title: Complete the Hive School Specialization
                  short: Hive School
                  skill: skill/hives
                  resources: [resource/hive-school]
                  completed_by: {any: [resource/hive-school]}
            - id: phase/second-summer
              title: Second Summer
              weeks: 10
              section: Roadmap, Second Summer
              text: Own two colonies.
              tasks:
                - id: task/licence
                  title: Pass the Apiary Keeper Certification
                  skill: skill/honey
                  resources: [resource/keeper-licence]
                - id: task/stall
                  title: Open a market stall
                  skill: skill/honey
            - id: phase/long-winter
              title: Long Winter
              weeks: 4
              section: Roadmap, Long Winter
              text: Repair and sleep.
              tasks:
                - id: task/frames
                  title: Repair forty frames
                  skill: skill/hives
        action:
          id: action
          title: Action plan
          section: Action plan
          text: Begin.
          blocks:
            - id: action/this-week
              title: This week
              due_days: 7
              section: Action plan, This week
              text: Buy a veil.
              items:
                - id: step/veil
                  title: Buy a veil
                - id: step/read-book
                  title: Open Honey Book
                  completed_by: {any: [resource/honey-book], at: started}

        """,
        "challenges.yml": """
        reality:
          id: reality
          title: Reality check
          section: Reality check
          text: One list.
          lists:
            - id: reality/miss
              title: What you might miss
              section: Reality check, What you might miss
              text: The sea above all.
              points:
                - {id: point/sea, title: Open sea}
        challenges:
          - id: challenge/stings
            title: Stings
            point: point/sea
            section: Reality check
            text: It hurts, then it swells.
            helps:
              - {with: transferable/weather, why: calm days hurt less}

        """,
        "faq.yml": """
        faq:
          - id: faq/pay
            question: What does it pay?
            title: Pay
            section: FAQ
            text: Forty jars a year, and neighbours buy.

        """,
        "phrases/a.yml": """
        skill/hives:
          - how do I build a hive
          - teach me to make boxes for bees
          - which boards for a roof
          - nails or glue for the boxes
          - carpentry for beginners
        skill/honey:
          - how do I harvest honey
          - when is the honey ready
          - getting the sweet stuff out of the comb
          - what do I need for the harvest
          - smoke and knife, how
        resource/hive-school:
          - tell me about the hive school
          - who teaches at the school
          - is that specialization any good
        resource/honey-book:
          - what should I read
          - is there a book
          - tell me about the honey book
        phase/first-summer:
          - what happens in the first summer
          - where do I begin
          - the opening phase
        phase/second-summer:
          - what happens in the second summer
          - what comes in phase two

        """,
        "phrases/b.yml": """
        faq/pay:
          - what does a beekeeper earn
          - how much money is in it
          - salary
          - can I live on this
          - will it make me rich
        challenge/stings:
          - does it hurt when they sting
          - I am afraid of stings
          - stung all over
          - what against the pain
        reality/miss:
          - what will I miss
          - what do I leave behind at sea
          - will I miss the sea
        transferable/knots:
          - are my knots of any use
          - rope work
        transferable/weather:
          - does my weather sense help
          - what use is a nose for rain
        roadmap:
          - show me the roadmap
          - how long does all this take
          - what are the phases
        action/this-week:
          - what do I do this week
          - first steps for the next days

        """,
    ]

    private static let languageText = """
        chat:
          u: you
          pls: please
          idk: i do not know
        abbreviations:
          hss: hive school specialization
        synonyms:
          - [pay, salary, money, earn]
          - [hive, box]
          - [buy, bought]
        stop_words: a an the i you me my is are do does did to of in on it and or what how for with
        common_words: python curse bees see beach last final stage week
        speech:
          finished: finished completed passed
          started: started
          known: know
          hedges: will should if want
          denials: not never
          others: friend she he
          selves: i me my
          questions: what how when where who which is are do does can should will
        acts:
          thanks: [thanks a lot, thank you, cheers]
          goodbye: [goodbye, see you later, I am off]
          greeting: [hello, good morning, hey there]
        phrasings:
          skill: ["how do I learn {name}", "what is {name}"]
          resource: ["tell me about {name}"]
        out_of_scope:
          - what time is it in Tokyo
          - the dynamics of gases
          - quantum computers
          - chemistry homework
          - who won the football match
          - write me a poem about cheese
          - how much does the ferry cost
          - install the printer driver
          - translate this into French
          - my cat is ill
          - play some jazz
          - which phone should I buy
          - recipe for onion soup
          - what is the capital of Peru
          - is my train late
          - how tall is that mountain
          - fix my bicycle
          - tell me a joke
          - what is kubernetes
          - book a table for two
          - how do I learn the piano
          - when does the pharmacy open
          - who is the president

        """
}
