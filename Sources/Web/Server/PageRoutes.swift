import AccountHealth
import HTTPTypes
import Hummingbird
import Operations
import Wording

/// The pages that show something.
struct PageRoutes<D: Desk & CaseDesk> {
    let desk: D

    func add(to routes: inout Routes) {
        routes.get("/", .signedIn, use: board)
        routes.get("/board.csv", .signedIn, use: boardTable)
        routes.get("/accounts/:account", .account(.viewer), use: account)
        routes.get("/accounts/:account/summary", .account(.viewer), use: summary)
        routes.get("/accounts/:account/standards/:standard", .account(.viewer), use: standard)
        routes.get("/accounts/:account/standards/:standard/orders", .account(.viewer), use: standardOrders)
        routes.get("/accounts/:account/orders/:order", .account(.viewer), use: order)
        routes.post("/accounts/:account/orders/:order/facts", .account(.staff), use: enter)
        routes.post(
            "/accounts/:account/orders/:order/facts/:import/undo", .account(.staff), use: takeBack)
        routes.get("/accounts/:account/mail", .account(.staff), use: mailForm)
        routes.post("/accounts/:account/mail", .account(.staff), use: readMail)
        // Of all accounts together.
        routes.get("/forecasts", .all(.viewer), use: forecasts)
        routes.post("/sample/remove", .all(.manager), use: removeSample)
    }

    @Sendable private func board(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        var question = visitor.boardQuestion(limit: BoardPage.length)
        let orders =
            question.text.isEmpty ? [] : try await desk.findOrders(question.text, in: question.access)
        if orders.count == 1, try await !isOfAccounts(question) {
            return .seeOther(.order(orders[0].orderID, of: orders[0].entry.id))
        }
        try await question.visit(desk, request, context)
        var start: FirstStartModel?
        if let person = context.signedIn, person.seesAll, person.mayImport {
            start = try await desk.firstStart().map { FirstStartModel($0, person: person, words: visitor.words) }
        }
        var model = BoardPage.Model(try await desk.board(question), question, start: start, words: visitor.words)
        model.slipping = try await cases(context).filter(\.isSlipping)
        model.foundOrders = orders.prefix(BoardPage.length).map { BoardPage.FoundLine($0) }
        return visitor.response(BoardPage.html(model, place: visitor.place))
    }

    /// Whether what somebody looks for is in the name of an account, too.
    private func isOfAccounts(_ question: BoardQuestion) async throws -> Bool {
        var question = question
        (question.state, question.limit, question.drawsCourses) = (nil, 1, false)
        return try await desk.board(question).accountCount > 0
    }

    /// Those that whoever looks may handle.
    private func cases(_ context: PageContext) async throws -> [CaseEntry] {
        guard let person = context.signedIn, person.mayHandleCases else { return [] }
        return try await desk.cases(of: desk.accounts().filter { person.access.sees($0.id) })
    }

    /// All rows that are asked for, for a spreadsheet. They are of one moment: page by page one that moves meanwhile would be lost.
    @Sendable private func boardTable(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        var question = visitor.boardQuestion(limit: .max)
        try await question.visit(desk, request, context)
        (question.offset, question.drawsCourses) = (0, false)
        return BoardTable(try await desk.board(question).rows).response
    }

    @Sendable private func account(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        let id = try context.account()
        let number = visitor["order"] ?? ""
        if let found = try await desk.findOrders(number, in: .some([id])).first {
            return .seeOther(.order(found.orderID, of: id))
        }
        guard let view = try await desk.account(id) else { throw PageProblem.notFound }
        var model = AccountPage.Model(view, desk: desk, words: visitor.words)
        model.soughtOrder = String(number.prefix(100))
        model.cases = try await cases(context).filter { $0.account.id == view.entry.id }
        return visitor.response(AccountPage.html(model, place: visitor.place))
    }

    @Sendable private func summary(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        guard let view = try await desk.account(context.account()) else { throw PageProblem.notFound }
        let model = SummaryPage.Model(AccountPage.Model(view, desk: desk, words: visitor.words))
        return visitor.response(SummaryPage.html(model, place: visitor.place))
    }

    @Sendable private func standard(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        let fulfilment = request.uri.queryParameters["fulfilment"].map(String.init)
        let id = try context.part("standard")
        guard let view = try await desk.standard(id, fulfilment: fulfilment, of: context.account()) else {
            throw PageProblem.notFound
        }
        var model = StandardPage.Model(view, desk: desk, words: visitor.words)
        model.whatIf = WhatIfModel(view, asked: WhatIfQuestion(visitor), words: visitor.words)
        return visitor.response(StandardPage.html(model, place: visitor.place))
    }

    @Sendable private func standardOrders(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        let question = visitor.ordersQuestion
        let orders = try await desk.orders(
            of: context.part("standard"), fulfilment: visitor["fulfilment"], account: context.account(), question)
        guard let orders else { throw PageProblem.notFound }
        let model = StandardOrdersPage.Model(orders, question, desk: desk, words: visitor.words)
        return visitor.response(StandardOrdersPage.html(model, place: visitor.place))
    }

    @Sendable private func order(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        guard let view = try await desk.order(context.part("order"), of: context.account()) else {
            throw PageProblem.notFound
        }
        var model = OrderPage.Model(view, desk: desk, words: visitor.words)
        if let change = visitor["change"].flatMap({ Int64($0) }), let fact = view.entered[change] {
            (model.question.values, model.question.replaces) = (EnterValues(fact), change)
        }
        return visitor.response(OrderPage.html(model, place: visitor.place))
    }

    @Sendable private func enter(
        _ request: Request, _ context: PageContext, _ form: PostedForm
    ) async throws -> Response {
        let visitor = Visitor(request, context)
        let (orderID, account) = (try context.part("order"), try context.account())
        let values = EnterValues { form[$0] }
        let replaces = form["replaces"].flatMap { Int64($0) }
        let others = Array(form.all("rest").prefix(MailReading.mostOrders))
        do {
            try await desk.enter(
                try values.fact(), about: orderID, of: account, replacing: replaces, by: context.actor)
            guard let mail = form["mail"], !others.isEmpty else { return .seeOther(.order(orderID, of: account)) }
            // No address leads to a page with the mail in it.
            let model = try await mailModel(visitor, mail, entered: orderID, left: others)
            return visitor.response(MailPage.html(model, place: visitor.place))
        } catch let problem as EntryProblem where problem != .unknownOrder {
            let said = visitor.words.entryProblem("\(problem)")
            if let mail = form["mail"] {
                var model = try await mailModel(visitor, mail, entered: nil, left: [orderID] + others)
                (model.questions[0].values, model.questions[0].problem) = (values, said)
                return visitor.response(MailPage.html(model, place: visitor.place), status: .badRequest)
            }
            guard let view = try await desk.order(orderID, of: account) else { throw PageProblem.notFound }
            var model = OrderPage.Model(view, desk: desk, words: visitor.words)
            // What was taken back meanwhile can only be entered anew.
            let isThere = replaces.map { view.entered[$0] != nil } ?? false
            (model.question.values, model.question.problem) = (values, said)
            model.question.replaces = isThere ? replaces : nil
            return visitor.response(OrderPage.html(model, place: visitor.place), status: .badRequest)
        } catch is EntryProblem {
            throw PageProblem.notFound
        }
    }

    @Sendable private func takeBack(
        _ request: Request, _ context: PageContext, _ form: PostedForm
    ) async throws -> Response {
        let (orderID, account) = (try context.part("order"), try context.account())
        guard
            try await desk.takeBack(context.number("import"), about: orderID, of: account, by: context.actor)
        else { throw PageProblem.notFound }
        return .seeOther(.order(orderID, of: account))
    }

    @Sendable private func mailForm(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        return visitor.response(MailPage.html(try await mailModel(visitor, .asked), place: visitor.place))
    }

    private func mailModel(_ visitor: Visitor, _ state: MailPage.State) async throws -> MailPage.Model {
        let id = try visitor.context.account()
        guard let entry = try await desk.accounts().first(where: { $0.id == id }) else { throw PageProblem.notFound }
        let today = entry.fixedDay ?? desk.today(in: entry.account.store)
        return MailPage.Model(words: visitor.words, entry: entry, today: today, state: state)
    }

    /// The mail is read anew for each of its orders, since nothing of it is kept.
    private func mailModel(
        _ visitor: Visitor, _ mail: String, entered: String?, left orders: [String]
    ) async throws -> MailPage.Model {
        guard let reading = try await desk.readMail(mail, of: visitor.context.account()) else {
            throw PageProblem.notFound
        }
        return MailPage.Model(reading, mail: mail, entered: entered, left: orders, words: visitor.words)
    }

    /// Nothing of the mail is kept; what is entered of it is.
    @Sendable private func readMail(
        _ request: Request, _ context: PageContext, _ form: PostedForm
    ) async throws -> Response {
        let visitor = Visitor(request, context)
        let mail = form["mail"] ?? ""
        guard mail.utf8.count <= MailReading.mostBytes else {
            var model = try await mailModel(visitor, .tooLong)
            model.mail = mail
            return visitor.response(MailPage.html(model, place: visitor.place), status: .contentTooLarge)
        }
        guard let reading = try await desk.readMail(mail, of: context.account()) else { throw PageProblem.notFound }
        let model = MailPage.Model(reading, mail: mail, words: visitor.words)
        return visitor.response(MailPage.html(model, place: visitor.place))
    }

    @Sendable private func forecasts(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        let record = try await desk.forecastRecord()
        return visitor.response(ForecastsPage.html(record, words: visitor.words, place: visitor.place))
    }

    @Sendable private func removeSample(
        _ request: Request, _ context: PageContext, _ form: PostedForm
    ) async throws -> Response {
        try await desk.removeSample(by: context.actor)
        return .seeOther(.board)
    }
}

extension PageContext {
    func account() throws(PageProblem) -> Int64 { try number("account") }

    func number(_ name: String) throws(PageProblem) -> Int64 {
        guard let number = try Int64(part(name)), number >= 0 else { throw .notFound }
        return number
    }

    /// A part of the path as it was meant.
    func part(_ name: String) throws(PageProblem) -> String {
        guard let text = parameters.get(name) else { throw .notFound }
        return Visitor.decoded(text)
    }
}

extension BoardQuestion {
    /// Asks what changed since the last visit; only a look of a person is one. On the first nothing has changed.
    fileprivate mutating func visit(_ desk: some Desk, _ request: Request, _ context: PageContext) async throws {
        if let person = context.signedIn, request.method == .get {
            since = try await desk.visitBoard(by: person.user)
        }
        if since == nil { isChanged = false }
        // One choice of a row of them at a time.
        if isChanged { state = nil }
    }
}

extension Visitor {
    /// Which orders of a standard the address asks for; days that are none are those of the window.
    fileprivate var ordersQuestion: OrdersQuestion {
        var question = OrdersQuestion()
        if let from = self["from"].flatMap({ Day($0) }), let to = self["to"].flatMap({ Day($0) }), from <= to,
            from.distance(to: to) < OrdersQuestion.mostDays
        {
            question.days = from...to
        }
        question.part = self["part"].flatMap { OrdersQuestion.Part(rawValue: $0) } ?? .all
        question.after = self["after"]
        return question
    }

    /// Which accounts the address asks for.
    fileprivate func boardQuestion(limit: Int) -> BoardQuestion {
        var question = BoardQuestion(
            state: self["state"].flatMap { BoardRow.State(rawValue: $0) },
            access: context.access, limit: limit)
        question.text = String((self["q"] ?? "").prefix(100))
        question.store = self["store"].flatMap { $0.isEmpty ? nil : StoreID($0) }
        question.isChanged = self["changed"] == "1"
        question.order = BoardQuestion.Order.ofPages.first { $0.rawValue == self["sort"] } ?? .urgency
        question.offset = self["offset"].flatMap { Int($0) }.map { min(max(0, $0), 1_000_000_000) } ?? 0
        return question
    }
}

extension Parameters {
    /// How many rows come before the page asked for.
    var offset: Int {
        let offset = self["offset"].flatMap { Int($0) } ?? 0
        return (0...1_000_000_000).contains(offset) ? offset : 0
    }
}

extension Response {
    /// After something was done: look here, by an address that does nothing when loaded again.
    static func seeOther(_ link: Link) -> Response {
        var headers = HTTPFields()
        headers[.location] = link.text
        headers[.cacheControl] = "no-store"
        return Response(status: .seeOther, headers: headers)
    }
}
