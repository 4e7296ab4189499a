import Foundation

/// The file of a database and its journals. None but their owner may read them, whoever may look into the folder: hashes of
/// passwords are among what they hold.
enum SQLiteFile {
    /// Makes the file where there is none; SQLite would make one that everybody may read. Its journals get the rights of the file.
    static func make(_ path: String) {
        guard access(path, F_OK) != 0 else { return keepFromOthers(path) }
        // By another name first: to close the file itself would end the locks of all who have it open in this program.
        let draft = "\(path).\(UUID().uuidString)"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        // Where none can be made, SQLite says why.
        guard descriptor >= 0 else { return }
        close(descriptor)
        _ = link(draft, path)
        unlink(draft)
    }

    /// Takes from all others what rights earlier programs left them.
    static func keepFromOthers(_ path: String) {
        for file in [path, path + "-wal", path + "-shm"] {
            var status = stat()
            guard stat(file, &status) == 0, status.st_mode & 0o077 != 0 else { continue }
            _ = chmod(file, status.st_mode & 0o700)
        }
    }
}
