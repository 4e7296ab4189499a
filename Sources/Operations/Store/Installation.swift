package import AccountHealth
package import Storage

/// Everything one installation of Standing works with: where accounts are kept, what marketplaces demand, and the time.
package struct Installation: Sendable {
    package let database: any Database
    /// The present moment; tests stop it.
    package let now: @Sendable () -> Instant
    let settings: SettingMemory
    /// Seals what belongs to cases.
    let secretKey: SecretKey
    /// Nil where this computer makes no PDFs.
    let press: Press?
    /// So many rows of a file of orders wait in memory.
    let rowsInMemory: Int
    let memory = ForecastMemory()
    let doors = DoorMemory()

    /// - Parameter setting: the books, before what the installation itself holds otherwise.
    package init(
        database: any Database, setting: Setting, secretKey: SecretKey = .none, press: Press? = nil,
        rowsInMemory: Int = 1 << 18,
        now: @escaping @Sendable () -> Instant
    ) {
        self.database = database
        self.now = now
        settings = SettingMemory(setting)
        self.secretKey = secretKey
        self.press = press
        self.rowsInMemory = rowsInMemory
    }

    /// The books with what the installation holds otherwise.
    package var setting: Setting { settings.current }
}
