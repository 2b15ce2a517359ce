package import Foundation
import Knowledge

/// The bytes of an index: a head with the key and the sizes, then the topics, words, hashes, their
/// indices and frequencies, and weights.
///
/// Numbers are little-endian, as on every machine that the program runs on; sections start at multiples of 16 bytes, so
/// that the file can be used where it is mapped.
package enum IndexFile {
    private static let magic: UInt64 = 0x3458_4448_4341_4f43  // "COACHDX4"
    private static let headCount = 13

    /// The file for `index`, which was built from files with the given key.
    package static func encoded(_ index: MatcherIndex, key: UInt64) -> Data {
        let topics = Data(index.topics.map(\.rawValue).joined(separator: "\n").utf8)
        let sections = [
            topics, frequencies(of: index.vocabulary), index.vocabulary.known.lines, readings(of: index),
            LanguageTables.encoded(index.language), index.space.hashes.data, index.space.indices.data,
            index.space.idf.data, index.scorer.steps.data, index.scorer.weights.data,
        ]
        var head: [UInt64] = [magic, key, UInt64(index.scorer.classCount)]
        head += sections.map { UInt64($0.count) }
        var data = PackedArray(head).data
        data.reserveCapacity(sections.reduce(data.count) { $0 + $1.count + 16 })
        for section in sections {
            data.append(section)
            data.append(Data(count: (16 - section.count % 16) % 16))
        }
        return data
    }

    /// The index in `data`, or nil if it was built from other files or its sizes do not fit.
    ///
    /// The numbers are not summed up: files are replaced whole, and summing would cost more than reading what is needed.
    package static func decoded(_ data: Data, key: UInt64) -> MatcherIndex? {
        guard data.count >= headCount * 8, let head = PackedArray<UInt64>(data: data.prefix(headCount * 8)),
            head[0] == magic, head[1] == key, head[2] <= 65_536
        else { return nil }
        var sections: [Data] = []
        var offset = data.startIndex + headCount * 8
        for section in 3..<headCount {
            guard head[section] <= UInt64(data.endIndex - offset) else { return nil }
            let length = Int(head[section])
            sections.append(data[offset..<(offset + length)])
            offset += (length + 15) / 16 * 16
            guard offset <= data.endIndex else { return nil }
        }
        let topics = String(decoding: sections[0], as: UTF8.self).split(separator: "\n").map {
            TopicID(rawValue: String($0))
        }
        guard offset == data.endIndex, topics.count == Int(head[2]),
            let hashes = PackedArray<UInt64>(data: sections[5]),
            let indices = PackedArray<Int32>(data: sections[6]),
            let idf = PackedArray<Float>(data: sections[7]), let steps = PackedArray<Float>(data: sections[8]),
            let weights = PackedArray<Int8>(data: sections[9]),
            hashes.count == idf.count, indices.count == idf.count, steps.count == idf.count,
            let scorer = LinearScorer(classCount: topics.count, steps: steps, weights: weights)
        else { return nil }
        return MatcherIndex(
            vocabulary: Vocabulary(frequencies: frequencies(in: sections[1]), known: KnownWords(lines: sections[2])),
            language: LanguageTables.decoded(sections[4]), readings: readings(in: sections[3]), topics: topics,
            space: FeatureSpace(
                hashes: hashes, indices: indices, idf: idf, letterWeight: MatcherSettings().letterWeight),
            scorer: scorer)
    }

    /// The key of an index built from these files: their names and bytes, in the order of the names, and the matcher's
    /// version.
    package static func key(of files: [String: Data]) -> UInt64 {
        var key = FeatureHash.joined("k", UInt64(MatcherSettings.version))
        func add(_ bytes: Data) {
            bytes.withUnsafeBytes { bytes in
                let whole = bytes.count / 8 * 8
                // All phrases are hashed at every start: eight bytes in one step.
                for place in stride(from: 0, to: whole, by: 8) {
                    key = (key ^ bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)) &* 0x9e37_79b9_7f4a_7c15
                    key ^= key >> 32
                }
                var rest: UInt64 = 0
                for byte in bytes[whole...] { rest = rest << 8 | UInt64(byte) }
                key = FeatureHash.joined("e", FeatureHash.joined("r", key, rest), UInt64(bytes.count))
            }
        }
        for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
            add(Data(name.utf8))
            add(bytes)
        }
        return key
    }

    // MARK: Words

    /// A line a target of spelling repair, with how often it occurs.
    private static func frequencies(of vocabulary: Vocabulary) -> Data {
        let lines = vocabulary.frequencies.sorted { $0.key < $1.key }.map { "\($0.key)\t\($0.value)\n" }
        return Data(lines.joined().utf8)
    }

    private static func frequencies(in lines: Data) -> [String: Int] {
        var frequencies: [String: Int] = [:]
        for line in lines.split(separator: UInt8(ascii: "\n")) {
            let parts = line.split(separator: UInt8(ascii: "\t"))
            guard parts.count == 2 else { continue }
            frequencies[String(decoding: parts[0], as: UTF8.self)] = Int(String(decoding: parts[1], as: UTF8.self))
        }
        return frequencies
    }

    /// Texts and their words in turn, each ended by a zero byte, which no text of a guide has.
    private static func readings(of index: MatcherIndex) -> Data {
        let texts = index.readings.sorted { $0.key < $1.key }
        return Data(texts.map { "\($0.key)\0\($0.value.joined(separator: " "))\0" }.joined().utf8)
    }

    private static func readings(in bytes: Data) -> [String: [String]] {
        var readings: [String: [String]] = [:]
        let parts = bytes.split(separator: 0, omittingEmptySubsequences: false)
        for place in stride(from: 0, to: parts.count - 1, by: 2) {
            let words = parts[place + 1].split(separator: UInt8(ascii: " "))
            readings[String(decoding: parts[place], as: UTF8.self)] = words.map { String(decoding: $0, as: UTF8.self) }
        }
        return readings
    }
}
