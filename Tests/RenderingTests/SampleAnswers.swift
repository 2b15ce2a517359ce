import Coaching
import Knowledge

/// Answers of the kinds that a conversation has, with every kind of block.
enum SampleAnswers {
    static let all: [(name: String, answer: Answer)] = [
        ("next", next), ("recorded", recorded), ("choices", choices), ("progress", progress), ("checklist", checklist),
        ("steps", steps), ("overview", overview), ("scripts", scripts),
    ]

    static func source(_ section: String, line: Int = 3) -> Source {
        Source(
            section: section,
            location: SourceLocation(file: "software-engineer-to-ai-architect/roadmap.yml", line: line))
    }

    static let next = Answer(
        topic: "next",
        blocks: [
            .heading("Design and implement a basic ML model", aside: "step 2 of 3, weeks 1-12"),
            .keyValues([
                KeyValue("Phase", "Foundation Building"),
                KeyValue("With", "scikit-learn"),
                KeyValue("Skill", "AI/ML Algorithms, 4th of 6 in importance"),
                KeyValue("Why now", "the first open step of the roadmap: you have finished the one before it"),
            ]),
            .paragraph("This week, 2 of 3 still open: join AI/ML communities; assess your current projects."),
        ],
        sources: [source("Roadmap, Foundation Building")],
        suggestions: ["done", "another one"])

    static let recorded = Answer(
        topic: "done",
        blocks: [
            .paragraph("Recorded as done in March 2026: Design and implement a basic ML model."),
            .paragraph("  Foundation Building is now 2 of 3. Next: study ML systems design principles."),
            .paragraph("  (\"undo\" takes it back.)"),
        ])

    static let choices = Answer(
        topic: "skill/ai-architecture-certification",
        blocks: [
            .paragraph("Which one do you mean?"),
            .paragraph("or \"all\": the guide names four."),
        ],
        choices: [
            Choice(
                topic: "skill/ai-architecture-certification", label: "the skill AI Architecture Certification",
                command: "what is the AI Architecture Certification skill?"),
            Choice(
                topic: "resource/aws-solutions-architect", label: "AWS Solutions Architect - Associate",
                command: "AWS Solutions Architect - Associate"),
            Choice(
                topic: "resource/google-cloud-architect", label: "Google Cloud Professional Cloud Architect",
                command: "Google's architect certification"),
        ])

    static let progress = Answer(
        topic: "progress",
        blocks: [
            .heading("Progress", aside: "4 of 15 steps"),
            .bars([
                Bar("Foundation Building", done: 3, of: 3), Bar("Cloud & Certification", done: 1, of: 3),
                Bar("Specialization & Projects", done: 0, of: 3), Bar("Networking", done: 99, of: 100),
            ]),
            .paragraph("Next: AWS Solutions Architect - Associate."),
        ],
        sources: [source("Roadmap"), source("Roadmap", line: 9), source("Action plan"), source("Skills to learn")],
        suggestions: ["next"])

    static let checklist = Answer(
        topic: "plan/actions",
        blocks: [
            .heading("The next 90 days", aside: nil),
            .list([
                ListItem("Join AI/ML communities", marker: .box(isTicked: true), aside: "done 3 May"),
                ListItem("a local meetup", marker: .box(isTicked: true), isNested: true),
                ListItem("an online forum", marker: .box(isTicked: false), aside: "open", isNested: true),
                ListItem("Assess your current projects", marker: .box(isTicked: false), aside: "due 12 May"),
            ]),
            .heading("Afterwards", aside: nil),
            .list([
                ListItem("Update the résumé and the LinkedIn profile, and ask two people to read them both"),
                ListItem("with the projects of the last five years that had anything to do with data", isNested: true),
                ListItem("Start on a portfolio", aside: "6 weeks"),
            ]),
        ],
        sources: [source("Action plan, next 90 days"), source("Roadmap, Portfolio & Job Search")],
        suggestions: ["what do I need for the portfolio"])

    static let steps = Answer(
        topic: "roadmap",
        blocks: [
            .paragraph("Five phases, 40 weeks."),
            .list(
                (1...10).map { ListItem("Step number \($0)", marker: .number($0), aside: "\($0 * 4) weeks") }
                    + [ListItem("a part of the tenth", isNested: true)]),
        ],
        sources: [source("Roadmap")])

    static let overview = Answer(
        topic: "overview",
        blocks: [
            .paragraph(
                "An AI architect leads the design of systems that learn — from the data to the service, “end to end”. "
                    + "The guide takes a software engineer there…"),
            .paragraph(
                "It names six skills to learn, five phases of 12, 10, 8, 6 and 4 weeks, and twelve points to be honest "
                    + "about before the start.\n  https://example.org/a/very/long/path/that-has-no-spaces/at-all.html"),
            .paragraph("The title says 12 months."),
        ],
        sources: [source("Introduction")],
        suggestions: ["how long does it take"])

    static let scripts = Answer(
        topic: "notes",
        blocks: [
            .heading("Notes", aside: "日本語"),
            .keyValues([
                KeyValue("名前", "機械学習システムの設計、と「その実装」について話す"),
                KeyValue("Key", "👩‍👩‍👧‍👦 asked about ❤️ and 🇩🇪"),
                KeyValue("שלום", "הערה: לשאול את מריה על מנטור, ואחר כך לקרוא את הספר"),
                KeyValue("e\u{301}te\u{301}", "ame\u{301}liorer le CV"),
            ]),
            .list([
                ListItem("ask \u{1B}[31mMaria\u{1B}[0m\u{202E}who\r\nsecond line\u{7}", aside: "12\u{9B}May"),
                ListItem("Z\(String(repeating: "\u{300}", count: 40))algo"),
            ]),
        ],
        sources: [source("Notes\u{1B}]0;title\u{7}")])
}
