import Coaching
import Foundation
import Terminal
import Yams

/// The file of the user's settings, `config.yml`: a line `name: value` for each. What else stands in it is left alone.
struct ConfigFile {
    /// More is no file of settings.
    private static let mostBytes = 64 * 1024

    /// Nil where there is no place for settings.
    let path: String?

    init(places: Places) {
        path = places.config.map { "\($0)/config.yml" }
    }

    /// What is set, and a sentence for each line that could not be understood; the rest counts.
    func read() -> (settings: Settings, complaints: [String]) {
        var settings = Settings()
        guard let path, let handle = FileHandle(forReadingAtPath: path) else { return (settings, []) }
        defer { try? handle.close() }
        guard let data = try? handle.read(upToCount: Self.mostBytes + 1), data.count <= Self.mostBytes,
            let text = String(data: data, encoding: .utf8)
        else { return (settings, ["\(path) cannot be read as settings; it is left out"]) }
        do {
            guard let root = try Yams.compose(yaml: text) else { return (settings, []) }
            guard let mapping = root.mapping else {
                return (settings, ["\(path) holds no lines \"name: value\"; it is left out"])
            }
            var complaints: [String] = []
            for (name, value) in mapping {
                do throws(Failure) {
                    settings.apply(try Self.setting(name, value))
                } catch {
                    complaints.append("\(path):\(name.mark?.line ?? 1): \(error.message)")
                }
            }
            return (settings, complaints)
        } catch {
            let reason = "\(error)".split(separator: "\n").first.map(String.init) ?? ""
            return (settings, ["\(path) is no YAML and is left out: \(reason)"])
        }
    }

    private static func setting(_ key: Node, _ value: Node) throws(Failure) -> Setting {
        guard let name = key.scalar.flatMap({ Setting.Name($0.string) }) else {
            let names = Wording.list(Setting.Name.allCases.map(\.rawValue))
            throw Failure("there is no setting \"\(key.scalar?.string ?? "")\"; there are \(names)")
        }
        let typed = value.scalar?.string
        guard let setting = typed.flatMap({ Setting(name, $0) }) else {
            let values = name.values.replacing("|", with: ", ")
            throw Failure("\(name.rawValue) takes \(values), not \"\(typed ?? "a list")\"")
        }
        return setting
    }

    /// Keeps a setting: its line is replaced, or added at the end.
    ///
    /// - Throws: a `Failure` that tells why it could not be written.
    func write(_ setting: Setting) throws(Failure) {
        guard let path else { throw Failure("there is no home folder; set HOME or COACH_HOME", .io) }
        let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        let before = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
        var settings = Settings()
        settings.apply(setting)
        let new = ConfigLine.text(of: setting.name, value: settings.value(of: setting.name))
        var lines = Self.lines(of: before)
        if let place = lines.lastIndex(where: { ConfigLine.name(in: $0) == setting.name }) {
            lines[place] = new
        } else {
            while lines.last == "" { lines.removeLast() }
            lines.append(new)
        }
        while lines.last == "" { lines.removeLast() }
        do {
            try PrivateFile(path: url.path).replace(with: lines.joined(separator: "\n") + "\n")
        } catch {
            throw Failure("the setting is not kept: \(error)", .io)
        }
    }

    private static func lines(of text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}
