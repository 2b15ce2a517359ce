import Yams

/// Reads the files of one guide into a `Guide`, and tells everything that is wrong with them at once.
package struct GuideReader {
    /// The files that every guide has.
    package static let requiredFiles = [
        "guide.yml", "skills.yml", "resources.yml", "roadmap.yml", "challenges.yml", "faq.yml",
    ]

    /// The language that a guide's `guide.yml` names, without reading the rest; English if it names none.
    package static func language(in guideFile: String) -> String {
        let line = guideFile.split(whereSeparator: \.isNewline).first {
            $0.hasPrefix("language:")
        }
        let name = line?.dropFirst("language:".count).prefix { $0 != "#" }.filter {
            !$0.isWhitespace && $0 != "\"" && $0 != "'"
        }
        return name.map { String($0) } ?? "en"
    }

    private let folder: String
    private let files: [String: String]
    private let problems = Problems()
    private let entries: EntryReader

    /// A reader of `files` (text by path below the knowledge folder) for the guide in `folder`.
    package init(folder: String, files: [String: String]) {
        self.folder = folder
        self.files = files
        entries = EntryReader(problems: problems)
    }

    /// The guide.
    ///
    /// - Throws: `KnowledgeError.missingFile`, or `.invalid` with every error of every file.
    package func read() throws(KnowledgeError) -> Guide {
        var documents: [String: MappingReader] = [:]
        for name in Self.requiredFiles {
            let path = "\(folder)/\(name)"
            guard let text = files[path] else { throw .missingFile(path: path) }
            documents[name] = YAMLDocument(text, file: path, problems: problems).flatMap {
                MappingReader($0.root, file: path, what: "the file", problems: problems)
            }
        }
        let guide = assemble(documents)
        let checked = guide.map { GuideCheck(guide: $0, places: entries.places).problems } ?? []
        let all = (problems.diagnostics + checked).sorted()
        guard let guide, !all.contains(where: { $0.severity == .error }) else { throw .invalid(all) }
        return guide
    }

    /// Warnings for files in the guide's folder that nothing reads, such as `skill.yml` or `skills.yaml`.
    package var unreadFiles: [Diagnostic] {
        let known = Self.requiredFiles.map { "\(folder)/\($0)" }
        return files.keys.sorted().filter { path in
            path.hasPrefix("\(folder)/") && !path.hasPrefix("\(folder)/phrases/") && !known.contains(path)
        }.map { path in
            let near = closest(to: path, among: known)
            let hint = near.map { "did you mean \"\($0)\"?" } ?? "phrases belong in \(folder)/phrases/"
            return Diagnostic("nothing reads this file; \(hint)", file: path, line: 1, column: 1, severity: .warning)
        }
    }

    private func assemble(_ documents: [String: MappingReader]) -> Guide? {
        let head = documents["guide.yml"]
        let skills = documents["skills.yml"]
        let overview = head?.mapping("overview").map {
            finished($0, entries.entry($0, kind: "overview", isWhole: true))
        }
        let transferable = skills?.mapping("transferable").map {
            collection($0, "transferable", items: transferableItem)
        }
        let toLearn = skills?.mapping("skills").map { whole in
            collection(whole, "skills", items: { reader, index in skill(reader, rank: index + 1) })
        }
        let resources = documents["resources.yml"]?.mapping("resources").map { whole in
            collection(whole, "resources", items: { reader, _ in resource(reader) })
        }
        let roadmap = documents["roadmap.yml"].flatMap { RoadmapReader(entries: entries).roadmap($0) }
        let action = documents["roadmap.yml"].flatMap { RoadmapReader(entries: entries).action($0) }
        let reality = documents["challenges.yml"].flatMap { RealityReader(entries: entries).reality($0) }
        let challenges = documents["challenges.yml"].map { RealityReader(entries: entries).challenges($0) }
        let questions = documents["faq.yml"].map { faq in
            faq.list("faq", of: "question", .mayBeEmpty).map(question)
        }
        // With a file missing, every id of it would be reported as unknown; its one error is enough.
        let isComplete = documents.count == Self.requiredFiles.count
        let phrases = PhraseReader(entries: entries).phrases(
            in: files.filter { $0.key.hasPrefix("\(folder)/phrases/") }, areTopicsKnown: isComplete)
        let (id, title, from, to, language, months) = names(head)
        documents.values.forEach { $0.finish() }
        if isComplete { entries.checkReferences() }
        entries.checkFormerIDs()
        guard let overview, let transferable, let toLearn, let resources, let roadmap, let action, let reality,
            let challenges, let questions
        else { return nil }
        return Guide(
            id: id, title: title, from: from, to: to, language: language, months: months, overview: overview,
            transferable: transferable, skills: toLearn, resources: resources, roadmap: roadmap, reality: reality,
            challenges: challenges, action: action, questions: questions, phrases: phrases)
    }

    private func names(_ head: MappingReader?) -> (String, String, String, String, String, Int?) {
        guard let head else { return ("", "", "", "", "en", nil) }
        let id = head.string("id", orWrite: folder)
        if id != folder, !id.isEmpty {
            problems.add(
                "id \"\(excerpt(id))\" must be the folder's name, \"\(excerpt(folder))\"", at: head.place(ofValue: "id")
            )
        } else if !id.isEmpty, !isName(id) {
            problems.add(
                "id \"\(excerpt(id))\" must be lower-case letters, digits and hyphens; rename the folder, too",
                at: head.place(ofValue: "id"))
        }
        let language = head.string("language", orWrite: "en")
        if !language.isEmpty, !isName(language) {
            problems.add("language must be a code such as \"en\"", at: head.place(ofValue: "language"))
        }
        return (
            id,
            head.string("title", orWrite: "From one role to another"),
            head.string("from", orWrite: "the role that is left"),
            head.string("to", orWrite: "the role that is reached"),
            language,
            head.optionalInteger("months", in: 1...120, orWrite: 12)
        )
    }

    private func isName(_ text: String) -> Bool {
        let id = TopicID(rawValue: text)
        return id.isWellFormed && id.slug == nil
    }

    // MARK: Entries

    private func collection<Item>(
        _ reader: MappingReader, _ kind: String, items read: (MappingReader, Int) -> Item
    ) -> Collection<Item> {
        let whole = entries.entry(reader, kind: kind, isWhole: true)
        let items = reader.list("items", of: "entry").enumerated().map { read($1, $0) }
        return finished(reader, Collection(entry: whole, items: items))
    }

    private func transferableItem(_ reader: MappingReader, _ index: Int) -> Entry {
        finished(reader, entries.entry(reader, kind: "transferable"))
    }

    private func skill(_ reader: MappingReader, rank: Int) -> Skill {
        finished(
            reader,
            Skill(
                entry: entries.entry(reader, kind: "skill"),
                rank: rank,
                resources: entries.references("resources", to: "resource", in: reader),
                practice: reader.optionalString("practice")))
    }

    private func resource(_ reader: MappingReader) -> Resource {
        let kinds = Resource.Kind.allCases.map(\.rawValue)
        let name = reader.string("kind", orWrite: "course")
        if !name.isEmpty, !kinds.contains(name) {
            problems.add(
                "kind \"\(excerpt(name))\" must be one of \(kinds.joined(separator: ", "))",
                at: reader.place(ofValue: "kind"))
        }
        return finished(
            reader,
            Resource(
                entry: entries.entry(reader, kind: "resource"),
                kind: Resource.Kind(rawValue: name) ?? .course,
                author: reader.optionalString("author"),
                provider: reader.optionalString("provider"),
                serves: entries.references("serves", to: "skill", in: reader)))
    }

    private func question(_ reader: MappingReader) -> FrequentQuestion {
        finished(
            reader,
            FrequentQuestion(
                entry: entries.entry(reader, kind: "faq"),
                question: reader.string("question", orWrite: "What does it pay?")))
    }

    private func finished<Value>(_ reader: MappingReader, _ value: Value) -> Value {
        reader.finish()
        return value
    }
}
