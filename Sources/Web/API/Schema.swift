import Operations

/// The shape of a value that programs send or get, as JSON Schema says it.
indirect enum Schema: Sendable {
    /// Any text, or one of a few words.
    case text
    case words([String])
    case bounded(length: ClosedRange<Int>, pattern: StaticString?)
    /// `yyyy-MM-dd`.
    case day
    /// ISO 8601 with offset.
    case moment
    case integer(ClosedRange<Int>? = nil)
    case number
    /// From 0 to 1.
    case probability
    case truth
    /// A cell of a row: text, number, truth or null.
    case cell(most: Int)
    case list(Schema, count: ClosedRange<Int>? = nil)
    case object([Field], isClosed: Bool = false)
    case named(String)
    case orNull(Schema)

    struct Field: Sendable {
        var name: String
        var schema: Schema
        var isRequired = true
        /// What it means, where the name does not say it.
        var means: String?

        init(_ name: String, _ schema: Schema, isRequired: Bool = true, means: String? = nil) {
            self.name = name
            self.schema = schema
            self.isRequired = isRequired
            self.means = means
        }
    }
}

extension Schema {
    /// As JSON Schema 2020-12, which OpenAPI 3.1 uses.
    func write(_ json: inout JSONText, means: String? = nil) {
        json.object { json in
            if let means { json.field("description", means) }
            members(&json)
        }
    }

    private func members(_ json: inout JSONText) {
        switch self {
        case .text: json.field("type", "string")
        case .words(let words):
            json.field("type", "string")
            json.field("enum", strings: words)
        case .bounded(let length, let pattern):
            json.field("type", "string")
            json.field("minLength", length.lowerBound)
            json.field("maxLength", length.upperBound)
            if let pattern { json.field("pattern", "\(pattern)") }
        case .day:
            json.field("type", "string")
            json.field("format", "date")
        case .moment:
            json.field("type", "string")
            json.field("format", "date-time")
        case .integer(let bounds):
            json.field("type", "integer")
            if let bounds {
                json.field("minimum", bounds.lowerBound)
                json.field("maximum", bounds.upperBound)
            }
        case .number: json.field("type", "number")
        case .probability:
            json.field("type", "number")
            json.field("minimum", 0)
            json.field("maximum", 1)
        case .truth: json.field("type", "boolean")
        case .cell(let most):
            json.field("type", strings: ["string", "number", "boolean", "null"])
            json.field("maxLength", most)
            let greatest = Int(FactBatch.greatestNumber)
            json.field("minimum", -greatest)
            json.field("maximum", greatest)
        case .list(let element, let count):
            json.field("type", "array")
            json.key("items")
            element.write(&json)
            if let count {
                json.field("minItems", count.lowerBound)
                json.field("maxItems", count.upperBound)
            }
        case .object(let fields, let isClosed): object(fields, isClosed, &json)
        case .named(let name): json.field("$ref", "#/components/schemas/\(name)")
        case .orNull(let schema):
            json.key("anyOf")
            json.list { list in
                schema.write(&list)
                list.object { $0.field("type", "null") }
            }
        }
    }

    private func object(_ fields: [Field], _ isClosed: Bool, _ json: inout JSONText) {
        json.field("type", "object")
        json.key("properties")
        json.object { json in
            for field in fields {
                json.key(field.name)
                field.schema.write(&json, means: field.means)
            }
        }
        json.field("required", strings: fields.filter(\.isRequired).map(\.name))
        if isClosed { json.field("additionalProperties", false) }
    }
}
