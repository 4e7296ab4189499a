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

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    target.run(input, setting: setting)
    return 0
}
