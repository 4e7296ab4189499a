package import AccountHealth
package import Storage

/// Everything one installation of Standing works with: where accounts are kept, what marketplaces demand, and the time.
package struct Installation: Sendable {
    package let database: any Database
    package let setting: Setting
    /// The present moment; tests stop it.
    package let now: @Sendable () -> Instant
    let memory = ForecastMemory()
    let doors = DoorMemory()

    package init(database: any Database, setting: Setting, now: @escaping @Sendable () -> Instant) {
        self.database = database
        self.setting = setting
        self.now = now
    }
}
