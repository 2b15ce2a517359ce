/// Why no guide could be had.
package enum KnowledgeError: Error, Equatable {
    /// No folder with a guide among those that were looked into.
    case noGuide(searched: [String])
    /// A guide was asked for by name, and there are only others.
    case unknownGuide(id: String, available: [String])
    /// There are several guides, and none was asked for.
    case severalGuides(available: [String])
    /// A file that cannot be read, with the system's reason.
    case unreadable(path: String, reason: String)
    /// A folder of a guide without a file that every guide needs.
    case missingFile(path: String)
    /// The files have errors; all of them, in order of file and line.
    case invalid([Diagnostic])
}

extension KnowledgeError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noGuide(let searched):
            "no guide found; looked in \(searched.joined(separator: ", ")). "
                + "Name a Knowledge folder with --knowledge DIR or COACH_KNOWLEDGE"
        case .unknownGuide(let id, let available):
            "no guide \"\(id)\"; there is \(available.joined(separator: ", ")). Choose one with --guide ID"
        case .severalGuides(let available):
            "several guides: \(available.joined(separator: ", ")). Choose one with --guide ID"
        case .unreadable(let path, let reason):
            "cannot read \(path): \(reason)"
        case .missingFile(let path):
            "\(path) is missing; every guide needs it (Knowledge/README.md shows its form)"
        case .invalid(let diagnostics):
            diagnostics.map(\.description).joined(separator: "\n")
        }
    }
}
