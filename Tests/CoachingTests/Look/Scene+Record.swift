extension Scene {
    static let records = [
        Scene(name: "done", line: "I finished Andrew Ng's course in March"),
        Scene(name: "known", line: "I already know Python"),
        Scene(name: "halfway", line: "I am on module 3 of 10 of the Deep Learning Specialization"),
        Scene(name: "stuck", line: "I am stuck on the Deep Learning Specialization"),
        Scene(name: "instead", line: "instead of the AWS certification I do the Azure one"),
        Scene(name: "undo-offer", record: .some, line: "undo", daysLater: 3),
        Scene(name: "undone", before: ["I finished Andrew Ng's course"], line: "undo"),
        Scene(name: "forgotten", before: ["note: my salary is 100"], line: "forget that"),
        Scene(name: "taught", line: "/teach how's the bacon = salary"),
        Scene(name: "me", record: .some, line: "what do you know about me"),
        Scene(name: "me-nothing", line: "what do you know about me"),
        Scene(name: "unanswered", record: .some, line: "/unanswered"),
    ]

    static let notes = [
        Scene(name: "note", before: ["how much will I earn"], line: "note: ask Maria who mentored her"),
        Scene(name: "note-hostile", line: "note: \u{1B}[2J\u{202E}drowssap\u{7} *not* `code` <b>|"),
        Scene(name: "notes", record: .some, line: "my notes"),
        Scene(name: "notes-found", record: .some, line: "/notes maria"),
        Scene(name: "notes-none", line: "my notes"),
        Scene(name: "note-deleted", record: .some, line: "delete note 1"),
    ]

    private static let pointsSaid = [
        "do the reality check with me", "that is what I want most", "sounds good", "I love the money",
        "not sure, I like being left alone with a problem", "I would miss coding a lot", "fine", "skip",
        "I like people",
        "this scares me", "meetings, I hate meetings", "hard to keep up", "I can do that",
    ]

    static let guided = [
        Scene(name: "week-begins", record: .some, line: "/week", daysLater: 20),
        Scene(name: "week-goes-on", record: .some, before: ["/week"], line: "nothing", daysLater: 20),
        Scene(
            name: "week-ends", record: .some, before: ["/week", "nothing", "the kids were ill"],
            line: "same", daysLater: 20),
        Scene(name: "reality-begins", line: "do the reality check with me"),
        Scene(name: "reality-goes-on", before: Array(pointsSaid.prefix(4)), line: pointsSaid[4]),
        Scene(name: "reality-page", before: pointsSaid, line: "show my reality check"),
        Scene(name: "reality-should", record: .some, line: "should I do it"),
        Scene(name: "low", record: .some, line: "I feel like a fraud"),
        Scene(name: "worries", before: ["I feel like a fraud"], line: "list my worries"),
    ]

    static let about = [
        Scene(name: "why", before: ["how much will I earn"], line: "/why"),
        Scene(name: "why-refused", before: ["tell me a joke"], line: "/why"),
        Scene(name: "sources", before: ["what will I miss"], line: "/sources"),
        Scene(name: "sources-of-many", before: ["list all resources"], line: "/sources"),
    ]
}
