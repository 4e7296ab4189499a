package import AccountHealth

// Imports.

extension Wording {
    package var importLead: String { pick("Give the files as you downloaded them.", "请直接给出下载的文件。") }
    package var importSub: String {
        pick(
            "What is in them is recognised by itself. They stay on this machine; names and addresses of buyers are not kept.",
            "内容自动识别。文件只留在本机；不保留买家姓名和地址。")
    }
    package var accountLabel: String { pick("Account", "账户") }
    package var accountOfFiles: String { pick("Account of the files", "文件所属账户") }
    package var anotherAccount: String { pick("Another account …", "其他账户…") }
    package var accountName: String { pick("Name of the account", "账户名称") }
    package func moreAccounts(_ more: Int) -> String {
        pick(
            "\(count(more, "more account is", "more accounts are")) not listed; find them by name.",
            "另有 \(more.grouped) 个账户未列出，请按名称查找。")
    }
    package var noAccountToImport: String {
        pick("You see no account that files could be brought for.", "您没有可以导入文件的账户。")
    }
    package var accountNeeded: String {
        pick(
            "Say which account the files are of, by name and store where it is a new one; then choose the files again.",
            "请选择文件所属账户；新账户需填写名称和站点，然后重新选择文件。")
    }
    package var columnsByOthers: String {
        pick("somebody who sees all accounts has to say what its columns mean", "需由可查看全部账户的人员设定列含义")
    }
    package var storeLabel: String { pick("Store", "站点") }
    package var chooseFiles: String { pick("Files", "文件") }
    package var fileKinds: String {
        pick(
            "csv, txt, xlsx, json, also zip and gz; many at once, of any size",
            "csv、txt、xlsx、json，也可以是 zip 和 gz；可多选，大小不限")
    }
    package var recentImports: String { pick("Last imports", "最近的导入") }
    package var allImports: String { pick("All imports", "全部导入") }
    package var imports: String { pick("Imports", "导入记录") }
    package var files: String { pick("Files", "文件") }
    package var importRule: String {
        pick(
            "a file read twice changes nothing; each file can be taken back as a whole", "同一文件重复导入不会有变化；每个文件可整体撤销")
    }
    package var noImports: String { pick("Nothing was imported yet.", "尚无导入记录。") }
    package var importHeads: [String] {
        [pick("File", "文件"), pick("Recognised as", "识别为"), pick("Rows", "行数"), pick("State", "状态"), pick("When", "时间")]
    }
    package var findingHeads: [String] {
        [
            pick("Severity", "级别"), pick("Line", "行"), pick("Column", "列"), pick("Cell", "单元格"),
            pick("What was found, what was done", "发现的问题与处理"),
        ]
    }
    package var notRecognised: String { pick("Not recognised", "未识别") }
    /// Of a file that waits for somebody to say what its columns mean.
    package var needsYou: String { pick("Needs you", "需要您处理") }
    package var nothingUsable: String { pick("Nothing usable", "无可用数据") }
    package func importedBefore(_ at: Instant) -> String {
        pick("Same file as on \(moment(at))", "\(moment(at))已导入过")
    }
    package var noFindings: String { pick("Every row gave a fact; there is nothing to remark.", "每一行都可用，没有提示。") }
    package var bringAgain: String {
        pick(
            "The file itself is not kept: bring it again, and say then what its columns mean.", "文件本身不保留：请重新导入，然后设定列含义。"
        )
    }
    package func moreFindings(_ more: Int) -> String {
        pick("And \(count(more, "more finding", "more findings")).", "另有 \(more.grouped) 条提示。")
    }
    package var fingerprint: String { pick("Fingerprint", "指纹") }
    package var undo: String { pick("Undo", "撤销") }
    package var undoImport: String { pick("Undo this import", "撤销此次导入") }
    package var undoLead: String { pick("Take this import back?", "要撤销此次导入吗？") }
    package var undoMeans: String {
        pick(
            "All that it alone said goes, and all figures become as if it had never come.",
            "仅由其提供的数据会全部移除，所有指标恢复到从未导入时的状态。")
    }
    package var undoComesAgain: String {
        pick("The same file can be imported again; then all is as it is now.", "同一文件可以重新导入，届时一切如现在一样。")
    }
    package var undoFacts: String { pick("What it brought", "此次导入的内容") }
    package var broughtBy: String { pick("By", "导入者") }
    package var keepImport: String { pick("Leave it as it is", "不撤销") }

    /// The first accounts that an import speaks of, and how many there are.
    package func accountsOfImport(_ names: [String], of all: Int) -> String {
        let shown = clauses(names)
        return all > names.count
            ? shown + pick(" and \((all - names.count).grouped) more", " 等 \(all.grouped) 个账户") : shown
    }

    /// - Parameter fileName: nil where not everybody may know it.
    package func undoneNow(_ fileName: String?) -> String {
        guard let fileName else {
            return pick("The import is undone; all figures are as if it had never come.", "已撤销该导入；所有指标如同从未导入。")
        }
        let name = shownFile(fileName)
        return pick(
            "“\(name)” is undone; all figures are as if it had never come.", "已撤销“\(name)”；所有指标如同从未导入。")
    }
    package var bringFileAgain: String { pick("Bring the file again", "重新导入该文件") }
    package var importMore: String { pick("Import more", "继续导入") }

    package var importRuns: String { pick("The files are being read.", "正在读取文件。") }
    package var importGoesOn: String {
        pick("It goes on if you leave this page.", "离开此页面不会中断导入。")
    }
    package var stopImport: String { pick("Stop", "停止") }
    package var stopImportMeans: String {
        pick(
            "What is being read is still kept; files not begun yet are left out.", "正在读取的文件仍会保存；尚未开始的文件将被跳过。")
    }
    package var importStops: String {
        pick("It stops after what is being read.", "当前文件处理完后停止。")
    }
    package func importStopped(leftOut: Int) -> String {
        leftOut == 0
            ? pick("The import was stopped before all was read.", "导入已停止，部分内容未读取。")
            : pick(
                "The import was stopped; \(count(leftOut, "file was", "files were")) left out.",
                "导入已停止，跳过了 \(leftOut) 个文件。")
    }
    package var notReadAtAll: String { pick("Not read", "未读取") }
    package var lookAgain: String { pick("Look again", "刷新") }

    /// How far a file has come; the words are the states of an import under way.
    package func importState(_ word: String) -> String {
        switch word {
        case "waiting": pick("Waiting", "等待中")
        case "reading": pick("Being read", "读取中")
        case "keeping": pick("Being kept and counted", "保存与计算中")
        default: pick("Done", "完成")
        }
    }

    package func accountInStore(_ name: String, _ store: String) -> String {
        pick("\(name), \(store)", "\(name)，\(store)")
    }

    package func done(findings: Int) -> String {
        findings == 0
            ? pick("Done", "完成") : pick("Done, \(count(findings, "finding", "findings"))", "完成，\(findings.grouped) 条提示")
    }

    package func undone(_ at: Instant) -> String { pick("Undone \(moment(at))", "\(moment(at))已撤销") }

    package func rows(_ rows: Int, bytes: Int) -> String {
        figure(pick(count(rows, "row", "rows"), "\(rows.grouped) 行"), size(bytes))
    }

    private func size(_ bytes: Int) -> String {
        switch bytes {
        case ..<1_000: pick("\(bytes) bytes", "\(bytes) 字节")
        case ..<1_000_000: "\((bytes + 500) / 1_000) kB"
        default: "\(Rate(bytes, of: 1_000_000).decimals(1) ?? "") MB"
        }
    }

    /// What became of files just sent, in a sentence.
    package func outcome(imported: Int, known: Int, asking: Int, useless: Int, findings: Int) -> String {
        var parts: [String] = []
        if imported > 0 {
            parts.append(pick("\(count(imported, "file is", "files are")) in", "已导入 \(imported.grouped) 个文件"))
        }
        if known > 0 { parts.append(pick("\(count(known, "was", "were")) there already", "\(known.grouped) 个此前已导入")) }
        if asking > 0 { parts.append(pick("\(count(asking, "needs", "need")) you", "\(asking.grouped) 个需要您处理")) }
        if useless > 0 {
            parts.append(pick("\(count(useless, "holds", "hold")) nothing usable", "\(useless.grouped) 个无可用数据"))
        }
        let text = parts.joined(separator: pick(", ", "，")) + pick(".", "。")
        return findings == 0
            ? text : text + pick(" \(count(findings, "finding", "findings")) below.", "下列 \(findings.grouped) 条提示。")
    }
}
