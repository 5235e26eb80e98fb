/// Where a place lies, as its record says it.
struct Position {
    let latitude: String
    let longitude: String
}

extension Site {
    /// Nil for a place whose coordinates are not known, or an estimate: that makes no pin.
    func position(ofPlace id: String) -> Position? {
        guard let record = data.record(id, in: "places", language: 0) else { return nil }
        return Position(record)
    }
}

extension Position {
    fileprivate init?(_ record: DataNode) {
        guard record["estimate"]?.text != "true", let latitude = record["lat"]?.text,
            let longitude = record["lon"]?.text, let north = Double(latitude),
            let east = Double(longitude), (-90...90).contains(north), (-180...180).contains(east)
        else { return nil }
        // Not as it is written: `0x1p3` is a number for us and none for others.
        self.latitude = String(north)
        self.longitude = String(east)
    }
}
