import Testing

/// The reader of sources itself; a rule that sees nothing would hold for everything.
struct SourceTreeTests {
    struct Case: Sendable {
        let source: String
        let code: String
    }

    @Test(arguments: [
        Case(source: "let a = 1  // Date(", code: "let a = 1          "),
        Case(source: "/* Date( */ let a", code: "            let a"),
        Case(source: "/* a /* b */ c */ let a", code: "                  let a"),
        Case(source: "let a = \"// no comment\"  // one", code: "let a = \"// no comment\"        "),
        Case(source: "let a = \"\\\"// no\" // one", code: "let a = \"\\\"// no\"       "),
        Case(source: "let a = #\"\"\"\n  // text\n\"\"\"# // one", code: "let a = #\"\"\"\n  // text\n\"\"\"#       "),
        Case(source: "/// Doc\nlet a", code: "       \nlet a"),
    ])
    func commentsAreBlanks(_ item: Case) {
        #expect(Uncommented(item.source).text == item.code)
    }

    @Test func camelCaseIsSplit() {
        #expect(
            "AmazonWords.channel(_ isTemuOrder: amazon_us)".camelWords
                == ["amazon", "words", "channel", "is", "temu", "order", "amazon", "us"])
        #expect("contemporary JumiaX".camelWords == ["contemporary", "jumia", "x"])
    }

    @Test func everyModuleIsSeen() throws {
        let modules = Set(try SourceTree().files.map(\.module))
        let wanted: Set = ["AccountHealth", "Marketplaces", "Operations", "Wording", "Tool", "TestSupport"]
        #expect(wanted.isSubset(of: modules))
    }
}
