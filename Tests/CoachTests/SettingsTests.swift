import Foundation
import Testing

/// Settings that are kept in config.yml, and exports, from outside.
@Suite struct SettingsTests {
    @Test func aSettingLeavesTheUsersLinesAlone() throws {
        let home = try CoachHome()
        let file = home.folder + "/config.yml"
        try FileManager.default.createDirectory(atPath: home.folder, withIntermediateDirectories: true)
        try "# mine\nwidth: 60 # narrow\n\npager: 'less -R'\n".write(toFile: file, atomically: true, encoding: .utf8)
        #expect(try home.run("ask", "/set width 72").exit == .status(0))
        #expect(try home.run("ask", "/set colour never").exit == .status(0))
        let text = try String(contentsOfFile: file, encoding: .utf8)
        #expect(text == "# mine\nwidth: 72\n\npager: 'less -R'\ncolor: never\n")
        #expect(try home.run("ask", "/set").words.contains("pager less -R"))
    }

    @Test func theWidthHolds() throws {
        let home = try CoachHome()
        _ = try home.run("ask", "/set width 40")
        #expect(try home.run("ask", "salary").text.split(separator: "\n").allSatisfy { $0.count <= 40 })
        #expect(try home.run("ask", "salary", "--width", "80").text.split(separator: "\n").contains { $0.count > 40 })
    }

    static let broken = [
        ("widht: 3\n", "1: there is no setting \"widht\""),
        ("width: 300\n", "1: width takes auto, 20-100, not \"300\""),
        ("width: 60\ncolor: [a]\n", "2: color takes auto, always, never"), ("- a\n- b\n", "holds no lines"),
        ("a: [\n", "is no YAML"), ("\u{0}", "is no YAML"),
    ]

    @Test(arguments: broken)
    func aBrokenFileIsToldAndStopsNothing(text: String, complaint: String) throws {
        let home = try CoachHome()
        try FileManager.default.createDirectory(atPath: home.folder, withIntermediateDirectories: true)
        try text.write(toFile: home.folder + "/config.yml", atomically: true, encoding: .utf8)
        let outcome = try home.run("ask", "salary")
        #expect(outcome.exit == .status(0))
        #expect(outcome.text.contains("$180,000"))
        #expect(outcome.complaint.contains(complaint), "\(outcome.complaint)")
        #expect(outcome.complaints.count == 1)
    }

    @Test func withoutAPlaceNothingIsSet() throws {
        let home = try CoachHome()
        let outcome = try home.run("ask", "/set width 40", environment: ["COACH_HOME": "/proc/none"])
        #expect(outcome.words.contains("cannot be written"), "\(outcome.text)")
    }

    @Test func anExportHasEverything() throws {
        let home = try CoachHome()
        _ = try home.run("notes", "add", "ask", "Maria")
        _ = try home.run("done", "Machine", "Learning", "Specialization")
        let file = home.path + "/record.md"
        #expect(try home.run("ask", "/export", file).text.contains(file))
        let text = try String(contentsOfFile: file, encoding: .utf8)
        #expect(text.contains("ask Maria") && text.contains("Machine Learning Specialization") && text.hasSuffix("\n"))
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(
            try home.run("ask", "/export", file).words.contains(
                "is there already; name another, as in \"/export other.md\""))
        let refused = try home.run("export", file)
        #expect(refused.exit == .status(74))
        #expect(refused.complaint.contains("is there already; --force replaces it"))
        #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
    }

    @Test func anExportForProgramsHasEveryEvent() throws {
        let home = try CoachHome()
        _ = try home.run("notes", "add", "say \"hi\" \\ to Zoë")
        let outcome = try home.run("export", "--format", "json")
        let lines = outcome.text.split(separator: "\n")
        #expect(lines.count >= 1)
        let first = try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any]
        let event = try #require(first?["event"] as? [String: Any])
        #expect(event["text"] as? String == "say \"hi\" \\ to Zoë")
        #expect(first?["kind"] as? String == "note_added")
    }

    @Test func exportTakesAFile() throws {
        let home = try CoachHome()
        let file = home.path + "/all.json"
        #expect(try home.run("export", file).exit == .status(0))
        #expect(FileManager.default.fileExists(atPath: file))
        #expect(try home.run("export", file).exit == .status(74))
        #expect(try home.run("export", "--force", file).exit == .status(0))
        #expect(try home.run("export", home.path + "/all.doc").exit == .status(64))
    }

    @Test func aPipeHasNoClipboard() throws {
        let outcome = try CoachHome().run(input: .lines(["salary?", "/copy"]))
        #expect(outcome.text.contains("Nothing was copied"))
        #expect(!outcome.text.contains("\u{1B}"))
    }
}
