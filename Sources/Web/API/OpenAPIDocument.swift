import HTTPTypes
import Wording

/// The description of the API for programs (OpenAPI 3.1), in English.
struct OpenAPIDocument {
    let text: String

    private static let words = Wording(.english)

    init(_ endpoints: [Endpoint]) {
        let words = OpenAPIDocument.words
        var json = JSONText()
        json.object { json in
            json.field("openapi", "3.1.0")
            json.key("info")
            json.object { json in
                json.field("title", "Standing")
                json.field("version", "1")
                json.field("description", words.apiMeans)
            }
            json.key("servers")
            json.list { list in list.object { $0.field("url", "/") } }
            json.key("security")
            json.list { list in list.object { $0.field("token", strings: []) } }
            json.key("paths")
            json.object { json in
                var known: Set<String> = []
                for endpoint in endpoints where known.insert(endpoint.template).inserted {
                    json.key(endpoint.template)
                    json.object { json in
                        for one in endpoints where one.template == endpoint.template {
                            json.key(one.method.rawValue.lowercased())
                            json.object { OpenAPIDocument.operation(one, &$0) }
                        }
                    }
                }
            }
            json.key("components")
            json.object { json in
                json.key("securitySchemes")
                json.object { json in
                    json.key("token")
                    json.object { json in
                        json.field("type", "http")
                        json.field("scheme", "bearer")
                        json.field("description", words.tokenMeans)
                    }
                }
                json.key("schemas")
                json.object { json in
                    for (name, schema) in NamedSchemas.all {
                        json.key(name)
                        schema.write(&json)
                    }
                }
            }
        }
        text = json.text + "\n"
    }

    private static func operation(_ endpoint: Endpoint, _ json: inout JSONText) {
        let means = words.endpoint(endpoint.id)
        json.field("operationId", endpoint.id)
        json.field("summary", means)
        json.field("parameters", objects: endpoint.allParameters) { json, parameter in
            json.field("name", parameter.name)
            json.field("in", parameter.place.rawValue)
            json.field("required", parameter.place == .path)
            json.field("description", words.parameter(parameter.name))
            json.key("schema")
            parameter.schema.write(&json)
        }
        if let body = endpoint.body {
            json.key("requestBody")
            json.object { json in
                json.field("required", true)
                content("application/json", body, &json)
            }
        }
        json.key("responses")
        json.object { json in
            json.key("\(endpoint.status.code)")
            json.object { json in
                json.field("description", means)
                content("application/json", endpoint.answer, &json)
            }
            for status in endpoint.allProblems {
                json.key("\(status.code)")
                json.object { json in
                    json.field("description", HTTPResponse.Status(code: status.code).reasonPhrase)
                    content("application/problem+json", .named("Problem"), &json)
                }
            }
        }
    }

    private static func content(_ type: String, _ schema: Schema, _ json: inout JSONText) {
        json.key("content")
        json.object { json in
            json.key(type)
            json.object { json in
                json.key("schema")
                schema.write(&json)
            }
        }
    }
}
