package import Foundation
import Knowledge

/// The bytes of an index: a head with the key and the sizes, then the topics, words, hashes, their
/// indices, frequencies and weights.
///
/// Numbers are little-endian, as on every machine that the program runs on; sections start at multiples of 16 bytes, so
/// that the file can be used where it is mapped.
package enum IndexFile {
    private static let magic: UInt64 = 0x3358_4448_4341_4f43  // "COACHDX3"
    private static let headCount = 10

    /// The file for `index`, which was built from files with the given key.
    package static func encoded(_ index: MatcherIndex, key: UInt64) -> Data {
        let topics = Data(index.topics.map(\.rawValue).joined(separator: "\n").utf8)
        let sections = [
            topics, words(of: index.vocabulary), index.space.hashes.data, index.space.indices.data,
            index.space.idf.data, index.scorer.weights.data,
        ]
        var head: [UInt64] = [magic, key, UInt64(index.scorer.classCount), UInt64(index.scorer.stride)]
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
            head[0] == magic, head[1] == key, head[2] <= head[3], head[3] <= 65_536
        else { return nil }
        var sections: [Data] = []
        var offset = data.startIndex + headCount * 8
        for section in 4..<headCount {
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
            let hashes = PackedArray<UInt64>(data: sections[2]),
            let indices = PackedArray<Int32>(data: sections[3]),
            let idf = PackedArray<Float>(data: sections[4]), let weights = PackedArray<Float>(data: sections[5]),
            hashes.count == idf.count, indices.count == idf.count, weights.count == hashes.count * Int(head[3])
        else { return nil }
        return MatcherIndex(
            vocabulary: vocabulary(of: sections[1]), topics: topics,
            space: FeatureSpace(
                hashes: hashes, indices: indices, idf: idf, letterWeight: MatcherSettings().letterWeight),
            scorer: LinearScorer(classCount: topics.count, stride: Int(head[3]), weights: weights))
    }

    /// The key of an index built from these files: their names and bytes, in the order of the names, and the matcher's
    /// version.
    package static func key(of files: [String: String]) -> UInt64 {
        var hash = FeatureHash()
        hash.combine("matcher \(MatcherSettings.version)")
        for (name, text) in files.sorted(by: { $0.key < $1.key }) {
            hash.combine(name)
            hash.combine(UInt8(0))
            hash.combine(text)
            hash.combine(UInt8(0))
        }
        return hash.value
    }

    /// A line a word, the targets of spelling repair with how often they occur.
    private static func words(of vocabulary: Vocabulary) -> Data {
        let lines = vocabulary.known.sorted().map { word in
            vocabulary.frequencies[word].map { "\(word)\t\($0)" } ?? word
        }
        return Data(lines.joined(separator: "\n").utf8)
    }

    private static func vocabulary(of words: Data) -> Vocabulary {
        var frequencies: [String: Int] = [:]
        var known: Set<String> = []
        for line in words.split(separator: UInt8(ascii: "\n")) {
            let word = String(decoding: line.prefix { $0 != UInt8(ascii: "\t") }, as: UTF8.self)
            known.insert(word)
            guard word.utf8.count < line.count else { continue }
            frequencies[word] = Int(String(decoding: line.dropFirst(word.utf8.count + 1), as: UTF8.self)) ?? 1
        }
        return Vocabulary(frequencies: frequencies, known: known)
    }
}
