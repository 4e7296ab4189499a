import Foundation
import Synchronization
import Wording

/// What uploads under way take, of their users and of the disk: one for all of them, so that several at once get no more
/// than one after the other would.
///
/// What a head announces counts only for the user who sends it: the disk belongs to bytes that are here, so that nobody takes the room
/// of others by saying that much will come.
final class UploadsUnderWay: Sendable {
    /// One of them.
    struct Upload {
        let user: Int64
        /// Bytes of the request, where its head says how many come.
        let announced: Int
        /// Files of the user that wait for their import, in bytes.
        let waiting: Int
        var arrived = 0

        /// What it takes of its user's share, here or still to come.
        var bytes: Int { max(announced, arrived) }
    }

    private struct State {
        var ofUser: [Int64: Int] = [:]
        /// Arrived since somebody looked at the disk and found room.
        var unlooked = 0
    }

    private let state = Mutex(State())
    /// How many bytes of all uploads come between two looks at the room on the disk; less than what is left to all else.
    private static let lookEvery = 16 << 20

    /// - Parameter waiting: bytes of the user's files that wait for their import.
    /// - Throws: `PageProblem.manyWaiting`, where the user would have too much on its way and waiting; `UploadProblem`, where
    ///   the disk has no room even if nobody else sends anything.
    func begin(
        _ announced: Int, of user: Int64, waiting: Int, in folder: String, limits: UploadLimits
    ) throws -> Upload {
        let upload = Upload(user: user, announced: max(0, announced), waiting: waiting)
        try state.withLock { state in
            let own = state.ofUser[user, default: 0]
            guard upload.announced <= limits.waitingBytes - waiting - own else { throw PageProblem.manyWaiting }
            try UploadFolder.requireRoom(for: upload.announced, in: folder, beside: limits.reserveBytes)
            state.ofUser[user] = own + upload.announced
        }
        return upload
    }

    /// Bytes have come; called before they are written. Once the disk has no room, all are refused until it has.
    func take(_ count: Int, of upload: inout Upload, in folder: String, limits: UploadLimits) throws {
        let before = upload
        // Counted even where they are refused: `end` takes all of it back.
        upload.arrived += count
        let after = upload
        try state.withLock { state in
            state.ofUser[after.user, default: 0] += after.bytes - before.bytes
            state.unlooked += count
            if after.bytes > before.bytes, state.ofUser[after.user, default: 0] > limits.waitingBytes - after.waiting {
                throw PageProblem.manyWaiting
            }
            guard state.unlooked >= UploadsUnderWay.lookEvery else { return }
            try UploadFolder.requireRoom(for: count, in: folder, beside: limits.reserveBytes)
            state.unlooked = 0
        }
    }

    /// It is here, or was given up.
    func end(_ upload: Upload) {
        state.withLock { state in
            let left = state.ofUser[upload.user, default: 0] - upload.bytes
            state.ofUser[upload.user] = left > 0 ? left : nil
        }
    }
}
