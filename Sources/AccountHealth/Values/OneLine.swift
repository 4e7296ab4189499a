extension Unicode.Scalar {
    /// Whether it changes how a line is read instead of standing in it: a control character, the end of a line or a paragraph,
    /// a mark that turns the direction of writing.
    package var steersTheLine: Bool {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: properties.isBidiControl
        }
    }
}

extension String {
    /// The text as it can be shown in one line, such as the name of a file that somebody sent.
    package var inOneLine: String {
        unicodeScalars.contains(where: \.steersTheLine)
            ? String(String.UnicodeScalarView(unicodeScalars.filter { !$0.steersTheLine })) : self
    }
}
