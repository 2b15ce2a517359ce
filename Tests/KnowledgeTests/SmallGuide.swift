import Knowledge

/// A guide that is as small as a guide can be and still has everything, for tests to read and to break.
struct SmallGuide {
    static let folder = "cook-to-baker"

    private(set) var files: [String: String]

    init() {
        files = Dictionary(uniqueKeysWithValues: Self.texts.map { ("\(Self.folder)/\($0)", $1) })
    }

    /// The guide with the first `old` of a file replaced; where there is none, one that cannot be read and says so.
    func replacing(_ old: String, with new: String, in name: String) -> SmallGuide {
        var changed = self
        let path = "\(Self.folder)/\(name)"
        let text = files[path] ?? ""
        guard let range = text.firstRange(of: old) else { return setting("the small guide has no: \(old)", of: name) }
        changed.files[path] = text.replacingCharacters(in: range, with: new)
        return changed
    }

    /// The guide with another text for one file.
    func setting(_ text: String?, of name: String) -> SmallGuide {
        var changed = self
        changed.files["\(Self.folder)/\(name)"] = text
        return changed
    }

    func read() throws(KnowledgeError) -> Guide {
        try GuideReader(folder: Self.folder, files: files).read()
    }

    /// What is wrong with it; empty if nothing is.
    var diagnostics: [Diagnostic] {
        do {
            _ = try read()
            return []
        } catch .invalid(let diagnostics) {
            return diagnostics
        } catch {
            return [Diagnostic("\(error)", file: "", line: 0, column: 0)]
        }
    }

    /// What is wrong with it as `file:line:column: message`, the guide's folder left out.
    var errors: [String] {
        diagnostics.map { $0.description.replacing("\(Self.folder)/", with: "") }
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<Index>, with new: String) -> String {
        String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
    }
}

extension SmallGuide {
    private static let texts = [
        "guide.yml": """
        id: cook-to-baker
        title: From Cook to Baker
        from: Cook
        to: Baker
        language: en
        months: 2
        overview:
          id: overview
          title: From Cook to Baker
          section: Overview
          text: You cook already.

        """,
        "skills.yml": """
        transferable:
          id: transferable
          title: Transferable skills
          section: Transferable skills
          text: You bring one.
          items:
            - id: transferable/knives
              title: Knives
              section: Transferable skills
              text: You can cut.
        skills:
          id: skills
          title: Skills to learn
          section: Skills
          text: Two skills.
          items:
            - id: skill/dough
              title: Dough
              section: Skills, Dough
              text: Read the book.
              resources: [resource/bread-book]
              practice: kneading
            - id: skill/ovens
              title: Ovens
              section: Skills, Ovens
              text: Rent one.

        """,
        "resources.yml": """
        resources:
          id: resources
          title: Books
          section: Skills
          text: All of them.
          items:
            - id: resource/bread-book
              title: The Bread Book
              section: Skills, Dough
              kind: book
              author: Ana Pan
              serves: [skill/dough]
              text: It is about bread.
              aliases: [Pan's book]
            - id: resource/bakery-diploma
              title: Bakery Diploma
              section: Skills, Ovens
              kind: certification
              provider: The Guild
              serves: [skill/ovens]
              text: It hangs on the wall.

        """,
        "roadmap.yml": """
        roadmap:
          id: roadmap
          title: Roadmap
          section: Roadmap
          text: Two phases.
          phases:
            - id: phase/begin
              title: Begin
              weeks: 5
              section: Roadmap, Begin
              text: Five weeks.
              tasks:
                - id: task/read-book
                  title: Read The Bread Book
                  short: the book
                  skill: skill/dough
                  resources: [resource/bread-book]
                  completed_by: {any: [resource/bread-book]}
            - id: phase/go-on
              title: Go on
              weeks: 3
              section: Roadmap, Go on
              text: Three weeks.
              tasks:
                - id: task/diploma
                  title: Get the Bakery Diploma
                  skill: skill/ovens
                  resources: [resource/bakery-diploma]
        action:
          id: action
          title: Action plan
          section: Action plan
          text: One action.
          blocks:
            - id: action/this-week
              title: This week
              due_days: 7
              section: Action plan, This week
              text: Begin.
              items:
                - id: step/open-book
                  title: Open The Bread Book
                  completed_by: {any: [resource/bread-book, task/read-book], at: started}

        """,
        "challenges.yml": """
        reality:
          id: reality
          title: Reality check
          section: Reality check
          text: One point.
          lists:
            - id: reality/miss
              title: What you might miss
              section: Reality check, What you might miss
              text: One thing.
              points:
                - {id: point/sleep, title: Sleep}
        challenges:
          - id: challenge/sleep
            title: Rising early
            point: point/sleep
            section: Reality check
            text: Bakers rise early.
            helps:
              - {with: transferable/knives, why: nothing else does}

        """,
        "faq.yml": """
        faq:
          - id: faq/pay
            question: What does it pay?
            title: Pay
            section: FAQ
            text: Enough.

        """,
    ]
}
