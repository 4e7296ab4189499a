package import AccountHealth

extension Wording {
    package func severity(_ severity: Finding.Severity) -> String {
        switch severity {
        case .error: pick("error", "错误")
        case .warning: pick("warning", "警告")
        case .note: pick("note", "提示")
        }
    }

    /// What was found, what was expected, and what was done with the row.
    package func message(_ finding: Finding) -> String {
        let text = message(finding.remark, count: finding.count)
        guard finding.count > 1 else { return text }
        let lines =
            finding.lines.isEmpty
            ? ""
            : pick("lines ", "第 ") + enumeration(finding.lines.map(String.init)) + pick("", " 行")
        let more = finding.count > finding.lines.count && !finding.lines.isEmpty ? " …" : ""
        let detail = clauses(
            [pick("\(finding.count.grouped) rows", "共 \(finding.count.grouped) 行")]
                + (lines.isEmpty ? [] : [lines + more]))
        return pick("\(text) (\(detail))", "\(text)（\(detail)）")
    }

    private func message(_ remark: Remark, count: Int) -> String {
        switch remark {
        case .cannotOpen(let reason): pick("cannot be opened: \(reason)", "无法打开：\(reason)")
        case .notARegularFile:
            pick("is not a regular file; give a file, or - for standard input", "不是普通文件；请给出文件，或用 - 表示标准输入")
        case .empty: pick("holds no rows", "没有任何数据行")
        case .unknownHeader(let columns, let suggestion): unknownHeader(columns, suggestion)
        case .unreadable(let reason): pick("cannot be read further: \(reason)", "无法继续读取：\(reason)")
        case .encoding(let name): pick("is not UTF-8; read as \(name)", "不是 UTF-8；按 \(name) 读取")
        case .undecodable:
            pick("holds bytes that are no text of its encoding; they were replaced", "含有不符合编码的字节，已替换")
        case .archiveTooLarge(let limit):
            pick("unpacks to more than \(limit); the rest was not read", "解压后超过 \(limit)；其余部分未读取")
        case .archiveOfManyFiles(let limit):
            pick(
                "is an archive of more than \(limit.grouped) files, of which none was read; send fewer at a time",
                "压缩包内的文件超过 \(limit.grouped) 个，全部未读取；请减少每次的文件数")
        case .archiveDamaged(let reason): pick("is damaged: \(reason)", "压缩包损坏：\(reason)")
        case .nestedArchive: pick("is an archive inside an archive; unpack it first", "是压缩包内的压缩包，请先解压")
        case .otherKind(let kind): otherKind(kind)
        case .lineTooLong(let limit):
            pick("a line longer than \(limit.grouped) bytes was left out", "有一行超过 \(limit.grouped) 字节，已略过")
        case .cellTooLong(let limit):
            pick(
                "a cell longer than \(limit.grouped) characters; what is behind them was not read",
                "有单元格超过 \(limit.grouped) 个字符，超出部分未读取")
        default: rowMessage(remark)
        }
    }

    private func rowMessage(_ remark: Remark) -> String {
        switch remark {
        case .missingValue: pick("is blank but needed; the row was left out", "为空但必填；该行已略过")
        case .badValue(let expected, let found):
            pick("expected \(expected), found “\(found)”; the value was not used", "应为 \(expected)，实为“\(found)”；该值未采用")
        case .wordsNotKept(let limit):
            pick(
                "more than \(limit) characters, a mail address or a long number may tell of a buyer; the text was not kept",
                "文字超过 \(limit) 个字符，或含邮箱、长串数字，可能涉及买家；该文字未保存")
        case .unclosedQuote: pick("a quote is never closed; the line was left out", "引号未闭合；该行已略过")
        case .strayText:
            pick("text behind the closing quote of a cell was passed over", "单元格右引号之后的文字已略过")
        case .repeatedHeader: pick("the header is repeated; the line was passed over", "表头重复；该行已跳过")
        case .unknownColumns(let columns):
            pick("columns not known and not read: \(shown(columns))", "未识别、未读取的列：\(shown(columns))")
        case .missingColumns(let columns): pick("lacks \(shown(columns))", "缺少 \(shown(columns))")
        case .otherMarketplace(let channel):
            pick("orders of another shop (\(channel)) were left out", "其他渠道（\(channel)）的订单已略过")
        case .unknownStore(let name):
            pick("“\(name)” is no store we know; the row was left out", "“\(name)”不是已知站点；该行已略过")
        case .contradictingRows:
            pick(
                "an order is stated twice with different facts; the first statement of a file holds",
                "同一订单的信息前后不一致；以该文件中首次出现的为准")
        case .orphans(let fact): orphans(fact)
        case .outsideDays:
            pick("a day before 1990 or after 2099; the value was not used", "日期早于 1990 年或晚于 2099 年；该值未采用")
        default: meaningMessage(remark)
        }
    }

    private func meaningMessage(_ remark: Remark) -> String {
        switch remark {
        case .decidedClaimsOnly:
            pick(
                "a settlement shows only claims already paid; add open claims in a defects file (order_id,kind,known_at)",
                "结算报告只含已赔付的索赔；未决索赔请用 defects 文件补充（order_id,kind,known_at）")
        case .chargebackKindUnknown:
            pick(
                "a settlement does not tell service chargebacks from fraud; they are counted unless a defects file says fraud",
                "结算报告不区分服务性拒付与欺诈拒付；除非 defects 文件注明 fraud，否则一律计入")
        case .lagNotLearnt(let days):
            pick(
                "its window ends \(days) days before the report; that is outside what is plausible and was not learnt",
                "其窗口在报告日前 \(days) 天结束，超出合理范围，未采用")
        case .officialWithoutAccount:
            pick(
                "several accounts are in its store; name the report's account with --account",
                "该站点有多个账户；请用 --account 指明报告所属账户")
        case .manyAccounts(let values, let orders):
            pick(
                "has \(values.grouped) different values in \(orders.grouped) orders; is it really the account?",
                "\(orders.grouped) 个订单中有 \(values.grouped) 个不同的值；该列确实是账户吗？")
        case .unknownAccounts(let names):
            pick(
                "rows of accounts that are not kept were left out: \(shown(names)); add them with “standing account add”",
                "未登记账户的行已略过：\(shown(names))；请先用 standing account add 添加")
        case .otherAccounts(let names):
            pick(
                "rows of other accounts than the one it was brought for were left out: \(shown(names))",
                "不属于所选账户的行已略过：\(shown(names))")
        case .mappingNotUsed(let columns):
            pick("the mapping fits no file: \(shown(columns))", "没有文件符合该映射：\(shown(columns))")
        case .notification(let type): pick("a notification (\(type)); it holds no figures", "通知（\(type)），不含指标数据")
        default: "\(remark)"
        }
    }

    /// Of a table that no reader knows, where a page asks what its columns mean.
    package func columnsNotKnown(_ columns: [String]) -> String {
        pick(
            "We do not know these columns. Say what they mean. Columns seen: \(shown(columns)).",
            "不认识这些列，请说明各列的含义。表头：\(shown(columns))。")
    }

    /// On the command line what they mean is said in a file.
    private func unknownHeader(_ columns: [String], _ suggestion: String) -> String {
        let seen = pick("is of no kind we know. Columns seen: \(shown(columns)).", "无法识别的文件。表头：\(shown(columns))。")
        guard !suggestion.isEmpty else { return seen }
        return seen
            + pick(
                " To read it, say which column holds what in a file given by --mapping, for example:\n",
                " 如需读取，请写一个列映射文件并用 --mapping 指定，例如：\n")
            + suggestion.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
    }

    /// What it is, and what to do instead.
    private func otherKind(_ kind: OtherKind) -> String {
        switch kind {
        case .picture:
            pick(
                "is a picture; a table cannot be read from it, so download the report as a file instead",
                "是图片，无法从中读取表格；请下载报告文件")
        case .pdf:
            pick(
                "is a PDF; a table cannot be read from it, so download the report as .txt, .csv or .xlsx instead",
                "是 PDF，无法从中读取表格；请改为下载 .txt、.csv 或 .xlsx 格式的报告")
        case .oldOffice:
            pick(
                "is an old Office file (.xls, .doc), or one with a password; open it and save the table as .xlsx or CSV",
                "是旧版 Office 文件（.xls、.doc）或加密文件；请打开后另存为 .xlsx 或 CSV")
        case .office:
            pick(
                "is an Office document that is no .xlsx workbook; open it and save the table as .xlsx or CSV",
                "是 Office 文档，但不是 .xlsx 工作簿；请打开后将表格另存为 .xlsx 或 CSV")
        case .webPage:
            pick(
                "is a web page (HTML), whatever its name ends in; of Seller Central download the report itself instead of "
                    + "saving the page, and an export open in a spreadsheet program and save as .xlsx or CSV",
                "是网页（HTML），与扩展名无关；卖家平台的数据请下载报告，不要保存网页；其他系统导出的文件请用表格软件打开后另存为 .xlsx 或 CSV")
        case .archive:
            pick("is an archive that is not opened; unpack it, or pack it as .zip", "是无法打开的压缩包；请先解压，或改用 .zip 压缩")
        }
    }

    private func orphans(_ fact: String) -> String {
        switch fact {
        case "defect": pick("defects whose order no file has told of; they do not count", "缺陷记录对应的订单不在任何文件中，未计入")
        case "shipment": pick("shipments whose order no file has told of", "发货记录对应的订单不在任何文件中")
        default: pick("scans whose order no file has told of", "扫描记录对应的订单不在任何文件中")
        }
    }

    private func shown(_ columns: [String]) -> String {
        let head = enumeration(columns.prefix(12).map { $0.isEmpty ? "–" : $0 })
        return columns.count > 12
            ? head + pick(" and \((columns.count - 12).grouped) more", " 等 \(columns.count.grouped) 列") : head
    }
}
