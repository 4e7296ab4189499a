import Subprocess

/// What another program says on its output, such as one that reads back what ours wrote.
///
/// - Throws: where it is not there, or ends otherwise than well.
package func runProgram(_ name: String, _ arguments: String...) async throws -> String {
    let result = try await Subprocess.run(
        .name(name), arguments: Arguments(arguments), output: .string(limit: 16 << 20), error: .string(limit: 1 << 20))
    guard result.terminationStatus.isSuccess else {
        throw FailedProgram(description: "\(name) \(result.terminationStatus): \(result.standardError)")
    }
    return result.standardOutput
}

package struct FailedProgram: Error, CustomStringConvertible {
    package let description: String
}
