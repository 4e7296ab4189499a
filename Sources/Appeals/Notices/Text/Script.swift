/// What kinds of signs a text is made of.
enum Script {
    /// A sign of a script that puts no spaces between words; each counts as a word.
    static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD: true
        default: isKana(scalar)
        }
    }

    static func isKana(_ scalar: Unicode.Scalar) -> Bool {
        (0x3041...0x3096).contains(scalar.value) || (0x30A1...0x30FA).contains(scalar.value)
    }

    static func isHangul(_ scalar: Unicode.Scalar) -> Bool { (0xAC00...0xD7A3).contains(scalar.value) }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) }
        return scalar.properties.isAlphabetic
    }

    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 9...13, 32, 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// Stands between letters without being one: zero-width signs, soft hyphens.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: true
        default: false
        }
    }

    static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "'" || scalar == "\u{2019}" || scalar == "\u{2018}" || scalar == "\u{FF07}"
    }

    /// A scalar as it is compared: full-width letters and digits as plain ones, one form of signs written in two ways.
    static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.isASCII {
            return ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) | 32) : scalar
        }
        if (0xFF01...0xFF5E).contains(scalar.value) {
            return Unicode.Scalar(scalar.value - 0xFEE0).map(folded) ?? scalar
        }
        if let place = simplified.index(of: scalar) {
            return Unicode.Scalar(UInt32(simplified.signs[place])) ?? scalar
        }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        return lower.count == 1 ? lower[lower.startIndex] : scalar
    }

    private static let simplified = SimplifiedSigns()
}

/// One form of each sign that is written in two ways: traditional ones, and others that stand in patterns in another form.
private struct SimplifiedSigns: Sendable {
    private static let first: UInt32 = 0x3400
    /// From U+3400 on.
    let signs: [UInt16]

    func index(of scalar: Unicode.Scalar) -> Int? { SimplifiedSigns.place(scalar) }

    init() {
        var signs = (SimplifiedSigns.first...0x9FFF).map { UInt16($0) }
        let pairs = Array(SimplifiedSigns.pairs.unicodeScalars)
        for index in stride(from: 0, to: pairs.count - 1, by: 2) {
            if let place = SimplifiedSigns.place(pairs[index]) { signs[place] = UInt16(pairs[index + 1].value) }
        }
        self.signs = signs
    }

    private static func place(_ scalar: Unicode.Scalar) -> Int? {
        (first...0x9FFF).contains(scalar.value) ? Int(scalar.value - first) : nil
    }

    /// Each sign with the one it is read as.
    private static let pairs = """
        帐账帳账賬账戶户戸户號号您你請请將将與与關关聯联類类貨货賣卖買买銷销權权暫暂時时審审核核復复覆复計计劃划單单訂订遲迟發发運运輸输\
        錯错誤误證证據据檔档應应該该還还沒没無无們们這这個个為为爲为會会過过達达標标準准獲获認认識识產产權权侵侵訴诉進进級级從从開开\
        處处實实際际現现觀观採采採采專专圖图書书票票質质簽签確确鏈链鍊链續续繼继結结終终絕绝優优點点評评價价負负饋馈壞坏損损裝装漏漏\
        險险規规範范違违條条願愿須须補补額额內内後后於于資资訊讯滿满詳详細细說说釋释響响應应間间歷历錄录業业務务電电話话聯联絡络繫系\
        係系組组織织禁禁仿仿偽伪冒冒變变造造疑疑預预防防儘尽極极給给視视決决定定議议經经營营務务輯辑較较項项稱称銀银賬账戶户虛虚\
        陳陈舊旧償偿還还託托運运週周幾几個个網网頁页鏡镜斷断舉举賺赚擁拥檢检測测數数據据導导歡欢歸归參参與与閱阅讀读啟启動动
        """
}
