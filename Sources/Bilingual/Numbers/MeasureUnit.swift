/// A unit behind a number, so that 60公里 and `37 miles` can be held against each other.
struct MeasureUnit: Sendable, Equatable {
    enum Dimension: Sendable {
        case length, area, mass, volume, time, temperature, power, data, count
    }

    let dimension: Dimension
    /// How many of the dimension's own unit it is.
    let factor: Double
    /// Metric, English and Chinese measures are converted with rounding; within a system exactly.
    let system: System

    enum System: Sendable { case metric, imperial, chinese }

    init(_ dimension: Dimension, _ factor: Double, _ system: System = .metric) {
        self.dimension = dimension
        self.factor = factor
        self.system = system
    }

    /// Whether so many of this unit are so many of another one.
    func equals(_ own: ExactNumber, _ other: MeasureUnit, _ theirs: ExactNumber) -> Bool {
        guard dimension == other.dimension, dimension != .count else { return false }
        let values = (own.approximate, theirs.approximate)
        if dimension == .temperature {
            let (celsius, fahrenheit) = system == .metric ? values : (values.1, values.0)
            guard system != other.system else { return values.0 == values.1 }
            return abs(celsius * 1.8 + 32 - fahrenheit) < 1.2
        }
        let (one, two) = (values.0 * factor, values.1 * other.factor)
        let size = max(abs(one), abs(two))
        guard system != other.system else { return abs(one - two) <= size * 1e-9 }
        // Within what both have rounded away.
        let rounded =
            ExactNumber(5, exponent: own.exponent - 1).approximate * factor
            + ExactNumber(5, exponent: theirs.exponent - 1).approximate * other.factor
        return abs(one - two) <= min(max(rounded, size * 0.002), size * 0.035)
    }

    /// Whether a number in one of the units can never be the same number in the other.
    func contradicts(_ other: MeasureUnit) -> Bool {
        dimension == other.dimension && dimension != .count && self != other
            && abs(factor - other.factor) > factor * 0.02
    }
}

extension FigureReader {
    /// The unit that stands here, behind a number.
    mutating func measureUnit() -> MeasureUnit? {
        let first = byte(index)
        if first >= 0xE3 {
            return take(Self.chineseUnits)
        }
        let start = index
        if !takeBlank() { _ = take("-") }
        if takeWord("more") || takeWord("metric") || takeWord("additional") { _ = takeBlank() }
        if takeWord("square") || takeWord("sq") || takeWord("cubic") {
            let isArea = byte(index - 1) | 0x20 != 0x63
            _ = take(".")
            _ = takeBlank()
            let place = word(at: index)
            if isArea, let unit = Self.englishUnits[place.key], unit.dimension == .length {
                index = place.end
                return MeasureUnit(.area, unit.factor * unit.factor, unit.system)
            }
            index = start
            return nil
        }
        if take("°") { _ = takeBlank() }
        if take("℃") { return MeasureUnit(.temperature, 1) }
        if take("℉") { return MeasureUnit(.temperature, 1, .imperial) }
        let hasDegree = index > 1 && byte(index - 1) == 0xB0
        if hasDegree, takeWord("c") { return MeasureUnit(.temperature, 1) }
        if hasDegree, takeWord("f") { return MeasureUnit(.temperature, 1, .imperial) }
        if takeWord("degrees") || takeWord("degree") {
            let degrees = index
            if takeBlank() {
                if takeWord("celsius") || takeWord("c") { return MeasureUnit(.temperature, 1) }
                if takeWord("fahrenheit") || takeWord("f") {
                    return MeasureUnit(.temperature, 1, .imperial)
                }
            }
            index = degrees
            return MeasureUnit(.count, 1)
        }
        let place = word(at: index)
        if let unit = Self.englishUnits[place.key], !byte(place.end).isDigit {
            index = place.end
            if unit.dimension == .length, take("²") || take("2") && !isWordByte(index) {
                return MeasureUnit(.area, unit.factor * unit.factor, unit.system)
            }
            return unit
        }
        index = start
        return nil
    }

    /// Longer names first where one begins another.
    private static let chineseUnits = HanWordTable<MeasureUnit>(chineseNames)
    static let chineseNames: [(StaticString, MeasureUnit)] = [
        ("平方公里", MeasureUnit(.area, 1e6)), ("平方千米", MeasureUnit(.area, 1e6)),
        ("平方米", MeasureUnit(.area, 1)), ("平方英里", MeasureUnit(.area, 2_589_988, .imperial)),
        ("平方英尺", MeasureUnit(.area, 0.0929, .imperial)),
        ("公里", MeasureUnit(.length, 1000)), ("千米", MeasureUnit(.length, 1000)),
        ("厘米", MeasureUnit(.length, 0.01)), ("毫米", MeasureUnit(.length, 0.001)),
        ("英里", MeasureUnit(.length, 1609.344, .imperial)),
        ("英尺", MeasureUnit(.length, 0.3048, .imperial)),
        ("英寸", MeasureUnit(.length, 0.0254, .imperial)),
        ("海里", MeasureUnit(.length, 1852, .imperial)), ("华里", MeasureUnit(.length, 500, .chinese)),
        ("公顷", MeasureUnit(.area, 10000)), ("英亩", MeasureUnit(.area, 4046.86, .imperial)),
        ("亩", MeasureUnit(.area, 666.667, .chinese)),
        ("公斤", MeasureUnit(.mass, 1)), ("千克", MeasureUnit(.mass, 1)),
        ("毫克", MeasureUnit(.mass, 1e-6)), ("克", MeasureUnit(.mass, 0.001)),
        ("斤", MeasureUnit(.mass, 0.5, .chinese)), ("吨", MeasureUnit(.mass, 1000)),
        ("磅", MeasureUnit(.mass, 0.4536, .imperial)),
        ("盎司", MeasureUnit(.mass, 0.02835, .imperial)),
        ("毫升", MeasureUnit(.volume, 0.001)), ("公升", MeasureUnit(.volume, 1)),
        ("加仑", MeasureUnit(.volume, 3.785, .imperial)),
        ("小时", MeasureUnit(.time, 3600)), ("个小时", MeasureUnit(.time, 3600)),
        ("个钟头", MeasureUnit(.time, 3600)), ("分钟", MeasureUnit(.time, 60)),
        ("秒钟", MeasureUnit(.time, 1)), ("毫秒", MeasureUnit(.time, 0.001)),
        ("秒", MeasureUnit(.time, 1)),
        ("天", MeasureUnit(.time, 86400)), ("个星期", MeasureUnit(.time, 604_800)),
        ("星期", MeasureUnit(.time, 604_800)), ("个礼拜", MeasureUnit(.time, 604_800)),
        ("周年", MeasureUnit(.time, 31_536_000)), ("周岁", MeasureUnit(.time, 31_536_000)),
        ("周", MeasureUnit(.time, 604_800)), ("个月", MeasureUnit(.time, 2_628_000)),
        ("个世纪", MeasureUnit(.time, 3_153_600_000)), ("岁", MeasureUnit(.time, 31_536_000)),
        ("年", MeasureUnit(.time, 31_536_000)),
        ("摄氏度", MeasureUnit(.temperature, 1)), ("℃", MeasureUnit(.temperature, 1)),
        ("华氏度", MeasureUnit(.temperature, 1, .imperial)),
        ("千瓦时", MeasureUnit(.count, 1)), ("千瓦", MeasureUnit(.power, 1000)),
        ("兆瓦", MeasureUnit(.power, 1e6)), ("瓦", MeasureUnit(.power, 1)),
        ("米", MeasureUnit(.length, 1)), ("升", MeasureUnit(.volume, 1)),
        ("里", MeasureUnit(.length, 500, .chinese)),
    ]

    private static let englishUnits = WordTable<MeasureUnit>(englishNames)
    static let englishNames: [(String, MeasureUnit)] =
        [
            (["kilometres", "kilometers", "kilometre", "kilometer", "km", "kms"], .length, 1000),
            (["metres", "meters", "metre", "meter", "m"], .length, 1),
            (["centimetres", "centimeters", "centimetre", "centimeter", "cm"], .length, 0.01),
            (["millimetres", "millimeters", "millimetre", "millimeter", "mm"], .length, 0.001),
            (["hectares", "hectare", "ha"], .area, 10000),
            (["kilograms", "kilogram", "kilos", "kilo", "kg", "kgs"], .mass, 1),
            (["grams", "gram", "grammes", "gramme", "g"], .mass, 0.001), (["mg"], .mass, 1e-6),
            (["tonnes", "tonne", "tons", "ton"], .mass, 1000),
            (["litres", "liters", "litre", "liter", "l"], .volume, 1), (["ml"], .volume, 0.001),
            (["hours", "hour", "hrs", "hr", "h"], .time, 3600),
            (["minutes", "minute", "mins", "min"], .time, 60),
            (["seconds", "secs", "sec", "s"], .time, 1), (["ms"], .time, 0.001),
            (["milliseconds", "millisecond"], .time, 0.001),
            (["days", "day"], .time, 86400), (["weeks", "week"], .time, 604_800),
            (["fortnight", "fortnights"], .time, 1_209_600),
            (["months", "month"], .time, 2_628_000), (["years", "year"], .time, 31_536_000),
            (["decades", "decade"], .time, 315_360_000),
            (["centuries", "century"], .time, 3_153_600_000),
            (["kilowatts", "kw"], .power, 1000), (["megawatts", "mw"], .power, 1e6),
            (["watts", "watt", "w"], .power, 1), (["degrees"], .count, 1),
            (
                [
                    "volts", "volt", "v", "hz", "khz", "mhz", "ghz", "rpm", "kwh", "dpi", "px",
                    "pt", "teu",
                ],
                .count, 1
            ),
            (
                ["kb", "mb", "gb", "tb", "kib", "mib", "gib", "bit", "bits", "byte", "bytes"],
                .count, 1
            ),
        ].flatMap { (names: [String], dimension: MeasureUnit.Dimension, factor: Double) in
            names.map { ($0, MeasureUnit(dimension, factor)) }
        }
        + [
            (["miles", "mile", "mi"], .length, 1609.344),
            (["feet", "foot", "ft"], .length, 0.3048), (["inches", "inch"], .length, 0.0254),
            (["yards", "yard"], .length, 0.9144), (["acres", "acre"], .area, 4046.86),
            (["pounds", "pound", "lb", "lbs"], .mass, 0.4536),
            (["ounces", "ounce", "oz"], .mass, 0.02835),
            (["gallons", "gallon"], .volume, 3.785),
        ].flatMap { (names: [String], dimension: MeasureUnit.Dimension, factor: Double) in
            names.map { ($0, MeasureUnit(dimension, factor, .imperial)) }
        }
        + [
            ("mu", MeasureUnit(.area, 666.667, .chinese)),
            ("li", MeasureUnit(.length, 500, .chinese)),
            ("jin", MeasureUnit(.mass, 0.5, .chinese)),
            ("catties", MeasureUnit(.mass, 0.5, .chinese)),
        ]
}
