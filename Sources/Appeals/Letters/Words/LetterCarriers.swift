/// Carriers and services that letters of sellers name; facts, in no order of rank.
enum LetterCarriers {
    static let names: [String] = [
        "ups", "usps", "fedex", "dhl", "epacket", "e packet", "ems", "royal mail", "yunexpress", "yun express", "4px",
        "yanwen", "china post", "sf express", "cainiao", "hermes", "evri", "dpd", "gls", "tnt", "ontrac",
        "lasership", "canada post", "purolator", "australia post", "japan post", "yamato", "sagawa", "deutsche post",
        "la poste", "colissimo", "chronopost", "correos", "poste italiane", "bpost", "postnl", "aramex", "leopards",
        "tcs", "j&t", "sunyou", "wishpost", "asendia", "landmark", "apc", "pitney bowes", "gig logistics", "云途", "燕文",
        "顺丰", "中国邮政", "邮政小包", "递四方", "万邑通", "winit",
    ]
    static let words = LetterPhrases(names)
}
