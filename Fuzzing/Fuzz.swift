import AccountHealth
import Glibc
import Marketplaces
import Operations

/// One fuzz target for each reader; `STANDING_FUZZ_READER` says which. The first byte of the input decides whether the rest
/// stands below a good header, so that rows are reached, or is the whole file, so that headers are too.
private let target: FuzzTarget = {
    let name = getenv("STANDING_FUZZ_READER").map { String(cString: $0) } ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
        print("STANDING_FUZZ_READER is none of: \(FuzzTarget.allCases.map(\.rawValue).joined(separator: " "))")
        exit(2)
    }
    return target
}()

private let setting: Setting = {
    do { return try Setting() } catch {
        print("\(error)")
        exit(2)
    }
}()

private func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    target.run(Array(UnsafeBufferPointer(start: start, count: count)), setting: setting)
    return 0
}

private typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

/// The fuzzer's own entry; the package manager wants a `main` of ours.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
    _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<Arguments>,
    _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

@main
enum Fuzz {
    static func main() {
        var count = CommandLine.argc
        var arguments = CommandLine.unsafeArgv
        exit(runFuzzer(&count, &arguments, fuzz))
    }
}
