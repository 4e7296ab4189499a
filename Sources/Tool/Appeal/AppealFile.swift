import Appeals
import Connections
import Marketplaces
import Operations
import Wording

/// Reads a file named on the command line; one that cannot be used ends the command.
func appealText(_ path: String, _ wording: Wording) throws -> String {
    let text: String?
    do throws(InputError) {
        text = try readText(path)
    } catch {
        throw Failure(code: Failure.noFile, description: wording.letterUnreadable(path))
    }
    guard let text else { throw Failure(code: Failure.noFile, description: wording.letterUnreadable(path)) }
    return text
}

func appealCase(_ path: String, _ setting: Setting, _ wording: Wording) throws -> AppealCase {
    let text = try appealText(path, wording)
    do throws(CaseProblem) {
        return try readAppealCase(text, directory: setting.directory)
    } catch {
        throw Failure(code: Failure.noFile, description: wording.caseUnreadable(path, error.description))
    }
}

/// What the marketplace wrote: a mail, a page or a text.
func appealNotice(_ path: String, _ wording: Wording) throws -> ReadNotice {
    do throws(MailProblem) {
        return try ReadNotice(at: path)
    } catch {
        throw Failure(
            code: Failure.noFile, description: wording.noticeProblem(file: path, isOpened: error != .cannotOpen))
    }
}
