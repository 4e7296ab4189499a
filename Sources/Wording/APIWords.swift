// What programs are told, and people who write them.

extension Wording {
    package var apiTitle: String { pick("API", "程序接口") }
    package var apiPageMeans: String { pick("What programs can ask and send, and how.", "程序可以查询和发送的内容及方法。") }
    package var apiMeans: String {
        pick(
            "Figures, forecasts and orders for programs, and facts from them: rows of orders, shipments, scans, defects, returns, stock, messages and settings, with the columns of the plain files. The same rows again change nothing.",
            "供程序查询指标、预测和订单，并发送订单、发货、扫描、缺陷、退货、库存、消息和时效数据，列名与普通表格相同。重复发送相同数据不会产生变化。")
    }
    package var tokenMeans: String {
        pick(
            "Every request shows a token: Authorization: Bearer, then the token. It is made on the page API tokens, in the name of a user.",
            "每个请求须带令牌：Authorization: Bearer 加令牌。令牌在“API 令牌”页面由用户创建。")
    }
    package var apiDocument: String { pick("OpenAPI document", "OpenAPI 文档") }
    package var apiDocumentMeans: String { pick("For programs that write programs.", "供代码生成工具使用。") }
    package var apiEndpoints: String { pick("What can be asked and sent", "可查询和发送的内容") }
    package var apiErrors: String { pick("Errors", "错误") }
    package var apiErrorsMean: String {
        pick("as RFC 9457 says; the last part of type is one of these words", "按 RFC 9457；type 的末尾为以下代码之一")
    }
    package var needed: String { pick("needed", "必填") }
    package var completeMeans: String {
        pick(
            "True where the rows are all there is of this kind: then an order without a row has none. Rows may be empty.",
            "为 true 表示这些行是该类数据的全部：没有对应行的订单即没有该类数据。rows 可以为空。")
    }
    package var changeMeans: String {
        pick("Null where nothing changed, and where since is not given.", "没有变化或未给出 since 时为 null。")
    }
    package var rowMeans: String {
        pick("Place in rows, counted from 0; null for all of them.", "在 rows 中的位置，从 0 起；null 表示整体。")
    }
    package var rowsMeans: String {
        pick("Every row it is about, counted from 0; row is the first.", "涉及的每一行，从 0 起；row 为其中第一行。")
    }

    /// What an endpoint does, by its name in the document.
    package func endpoint(_ id: String) -> String {
        switch id {
        case "listAccounts": pick("Accounts with their tightest standard.", "账户及其最紧的标准。")
        case "getFirstStart": pick("What is still undone after the first start.", "首次使用时尚未完成的步骤。")
        case "listReports": pick("Files to bring again and again, and how old the last ones are.", "需定期提供的文件及其新旧程度。")
        case "getCourse":
            pick(
                "The figure of a standard day by day: as it was, and as it comes if nothing new happens.",
                "一项标准逐日的数值：过去的，以及在没有新情况时将来的。")
        case "getWhatIfs":
            pick("What would be of a standard if something were otherwise.", "假设某些情况改变时，一项标准会怎样。")
        case "addAccount": pick("Add an account.", "添加账户。")
        case "getAccount": pick("All standards of an account, as measured today.", "账户当天的全部标准。")
        case "getStandard": pick("One standard with its defects and its coming days.", "一项标准及其缺陷订单与未来走势。")
        case "getOrder": pick("What happened to an order, and what each standard makes of it.", "订单的经过及各项标准的判定。")
        case "listImports": pick("Imports, the newest first.", "导入记录，最新的在前。")
        case "getImport": pick("One import with its findings.", "一次导入及其提示。")
        case "undoImport": pick("Take back all that an import said.", "撤销一次导入。")
        case "listStores": pick("Stores there are.", "支持的站点。")
        case "listStandards": pick("What a marketplace demands in a store.", "平台在某站点的标准。")
        case "getForecastRecord": pick("How good the forecasts were.", "预测的准确程度。")
        case "putOrders": pick("Say what orders are, or have become; a row is an item.", "发送订单数据；每行一个商品。")
        case "putShipments": pick("Say which parcels were sent.", "发送发货数据。")
        case "putDefects": pick("Say which claims, feedback and chargebacks there are.", "发送索赔、反馈和拒付数据。")
        case "putScans": pick("Say what carriers reported.", "发送物流扫描数据。")
        case "putReturns": pick("Say what buyers want to return.", "发送退货数据。")
        case "putStock": pick("Say what is in stock.", "发送库存数据。")
        case "putMessages": pick("Say who wrote, and when.", "发送买卖双方消息的时间。")
        default: pick("Say which handling and transit days are promised.", "发送承诺的处理和运输天数。")
        }
    }

    /// A value in an address or a header, by its name.
    package func parameter(_ name: String) -> String {
        switch name {
        case "account": pick("The account's id.", "账户编号。")
        case "import": pick("The import's id.", "导入编号。")
        case "standard": pick("The standard's id, such as order-defect-rate.", "标准编号，如 order-defect-rate。")
        case "order": pick("The order's number.", "订单号。")
        case "store": pick("The store, such as amazon.us.", "站点，如 amazon.us。")
        case "fulfilment": pick("Of standards that are kept apart by who sends: whose.", "按配送方区分的标准：哪一方。")
        case "cursor": pick("Where the last page ended, as next said.", "上一页 next 给出的值。")
        case "sort":
            pick(
                "The order; by id where it is not given. With a cursor a page begins behind its account, wherever that stands now.",
                "排序方式；默认按编号。带 cursor 时，从该账户当前位置之后开始。")
        case "state": pick("Only accounts of this state.", "只返回此状态的账户。")
        case "q": pick("Part of a name or of a store.", "名称或站点的一部分。")
        case "since":
            pick(
                "Since when changes are told; what is longer ago than 60 days is taken for 60 days.",
                "从何时起比较变化；早于 60 天前的按 60 天前计。")
        case "limit": pick("How many at most; 50 where it is not given.", "最多返回的数量；默认 50。")
        default:
            pick(
                "Your own name for the request, remembered for 30 days: sending it again gives the first answer and changes nothing.",
                "您为请求起的唯一名称，保留 30 天：重复发送会得到首次的结果，不会产生变化。")
        }
    }

    /// What went wrong, by the word that programs go by.
    package func apiProblem(_ code: String) -> String {
        switch code {
        case "token-needed": pick("No token, or one that has ended.", "缺少令牌或令牌已失效。")
        case "not-yours": pick("The token may not do this.", "令牌没有此权限。")
        case "not-found": pick("There is nothing of this name that the token may see.", "没有找到，或令牌无权查看。")
        case "bad-parameter": pick("A value in the address is not one that can be.", "地址中的参数无效。")
        case "not-json": pick("The body is no JSON.", "正文不是 JSON。")
        case "no-rows": pick("There are no rows.", "缺少 rows。")
        case "too-many-rows": pick("More than 10 000 rows.", "超过 10 000 行。")
        case "bad-members": pick("The body has other members than it can have.", "正文中的字段不符合要求。")
        case "bad-row": pick("A row is not what it can be.", "某一行不符合要求。")
        case "bad-key": pick("The Idempotency-Key is none.", "Idempotency-Key 无效。")
        case "key-of-another": pick("The Idempotency-Key was used for other rows.", "该 Idempotency-Key 已用于其他数据。")
        case "wrong-type": pick("The body is not application/json.", "正文类型不是 application/json。")
        case "wrong-method": pick("This address takes other methods.", "该地址不支持此方法。")
        case "too-large": pick("The body is larger than 16 MiB.", "正文超过 16 MiB。")
        case "account-exists": pick("There is an account of this name in the store.", "该站点已有同名账户。")
        case "nothing-known": pick("Nothing was imported into the account yet.", "该账户尚无数据。")
        case "sample-account": pick("This is the sample shop.", "这是示例店铺。")
        case "busy":
            pick("Too many requests with a body at once, or this one came too slowly.", "带正文的请求同时过多，或本次发送过慢。")
        case "disk-full": pick("The disk is full; nothing was changed.", "磁盘已满；没有任何改动。")
        case "no-database": pick("The database does not answer.", "数据库没有响应。")
        default: pick("Something went wrong here; the log names the cause.", "内部错误；日志中有原因。")
        }
    }

    /// What to do about it.
    package func apiAdvice(_ code: String) -> String {
        switch code {
        case "not-json": pick("Send one JSON object.", "请发送一个 JSON 对象。")
        case "no-rows": pick("Send rows as a list of objects.", "请以对象列表的形式发送 rows。")
        case "too-many-rows": pick("Send them in several requests.", "请分多次发送。")
        case "bad-members": pick("The document at /api/v1/openapi.json names the members.", "字段见 /api/v1/openapi.json。")
        case "bad-key":
            pick("Give it 1 to 200 letters, digits and signs, without blanks.", "请使用 1 至 200 个字母、数字或符号，不含空格。")
        case "key-of-another": pick("Choose a new key for other rows.", "不同的数据请使用新的名称。")
        case "wrong-type": pick("Send it with Content-Type: application/json.", "请使用 Content-Type: application/json。")
        case "account-exists": pick("Send the rows to that account.", "请使用已有账户。")
        case "nothing-known": pick("Send orders first.", "请先发送订单。")
        case "busy":
            pick(
                "Nothing was changed. Send one request after the other; try again after the seconds that Retry-After names.",
                "没有任何改动。请逐个发送；请在 Retry-After 所示秒数后重试。")
        case "sample-account": pick("Send the rows to an account of your own.", "请发送到您自己的账户。")
        default: pick("The header Allow names the methods.", "可用方法见 Allow 头。")
        }
    }

    package func wrongParameter(_ name: String) -> String {
        pick("\(name) is not one that can be.", "\(name) 的值无效。")
    }
    package func wrongMember(_ name: String) -> String { pick("\(name) cannot stand here so.", "\(name) 不符合要求。") }
    package func wrongRow(_ row: Int) -> String { pick("Row \(row) is no object.", "第 \(row) 行不是对象。") }
    package func wrongColumn(_ name: String, row: Int) -> String {
        pick("Row \(row) has \(name), which is no column of this kind.", "第 \(row) 行的 \(name) 不是该类数据的列。")
    }
    package func wrongCell(_ name: String, row: Int) -> String {
        pick(
            "Row \(row) has in \(name) neither text, number, true, false nor null, or more than 2 000 characters.",
            "第 \(row) 行的 \(name) 不是文本、数字、真假值或 null，或超过 2 000 个字符。")
    }
}
