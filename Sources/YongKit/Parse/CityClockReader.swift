internal import Foundation

/// Reads one record of `_data/clocks.yml`; its keys are closed.
struct CityClockReader {
    private let record: DataRecord
    private(set) var diagnostics: [Diagnostic] = []

    static let keys = ["id", "name", "zone"]

    init(_ record: DataRecord) { self.record = record }

    mutating func read() -> CityClock? {
        let node = record.nodes.values[0]
        guard case .map(let entries) = node.value else {
            diagnostics.append(
                Message.campaignKey("", of: "clock", known: Self.keys).at(node.location))
            return nil
        }
        for (key, _) in entries where !Self.keys.contains(key.value) {
            diagnostics.append(
                Message.campaignKey(key.value, of: "clock", known: Self.keys).at(key.location))
        }
        let zone = node["zone"]?.text ?? ""
        // Foundation also takes `GMT+8` and `CST`, which know no summer time.
        guard zone.contains("/"), TimeZone(identifier: zone) != nil else {
            diagnostics.append(
                Message.clockZone(
                    zone,
                    nearest: NearestName.of(zone, among: TimeZone.knownTimeZoneIdentifiers)
                ).at(node["zone"]?.location ?? record.id.location))
            return nil
        }
        return CityClock(
            id: record.id.value, name: record.nodes.map { $0["name"]?.text ?? record.id.value },
            clock: SiteClock(timeZone: zone))
    }
}
