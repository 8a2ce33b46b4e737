import ArgumentParser
import Factura
import FacturaProtection

/// Whether the PDF opens with a password, and where that comes from: never from an argument, which everybody on the
/// machine could read.
struct ProtectionOptions: ParsableArguments {
  enum Deed: String, ExpressibleByArgument, CaseIterable {
    case print, copy, change, annotate, fill, assemble

    var permission: Protection.Permissions {
      switch self {
      case .print: .print
      case .copy: .copy
      case .change: .change
      case .annotate: .annotate
      case .fill: .fillForms
      case .assemble: .assemble
      }
    }
  }

  @Flag(help: "Encrypt with a password (AES-256): a plain PDF without other files.")
  var protect = false

  @Option(help: ArgumentHelp("Read the password from a file descriptor.", valueName: "n"))
  var passwordFd: Int32?

  @Option(help: ArgumentHelp("Read the password from an environment variable.", valueName: "name"))
  var passwordEnv: String?

  @Option(help: ArgumentHelp("The password with all rights, from a file descriptor.", valueName: "n"))
  var ownerPasswordFd: Int32?

  @Option(help: ArgumentHelp("The password with all rights, from a variable.", valueName: "name"))
  var ownerPasswordEnv: String?

  @Option(
    help: ArgumentHelp("What the password doesn't allow; may be repeated.", valueName: "deed"))
  var forbid: [Deed] = []

  func validate() throws {
    let sources = [
      passwordFd.map { _ in "--password-fd" }, passwordEnv.map { _ in "--password-env" },
      ownerPasswordFd.map { _ in "--owner-password-fd" },
      ownerPasswordEnv.map { _ in "--owner-password-env" },
    ]
    guard protect else {
      if let option = sources.compactMap({ $0 }).first ?? (forbid.isEmpty ? nil : "--forbid") {
        throw ValidationError("\(option) goes with --protect")
      }
      return
    }
    if sources[0] == nil, sources[1] == nil {
      throw ValidationError("--protect needs a password: --password-fd N or --password-env NAME")
    }
    if sources[0] != nil, sources[1] != nil {
      throw ValidationError("the password comes from one place: --password-fd or --password-env")
    }
    if sources[2] != nil, sources[3] != nil {
      throw ValidationError(
        "the owner password comes from one place: --owner-password-fd or --owner-password-env")
    }
    if let passwordFd, passwordFd == ownerPasswordFd {
      throw ValidationError("descriptor \(passwordFd) can be read only once")
    }
  }

  var readsStandardInput: Bool { passwordFd == 0 || ownerPasswordFd == 0 }

  /// Nothing without `--protect`.
  func protection() throws(FacturaError) -> Protection? {
    guard protect else { return nil }
    var permissions = Protection.Permissions.all
    for deed in forbid { permissions.remove(deed.permission) }
    let password = try PasswordSource(descriptor: passwordFd, variable: passwordEnv)?.read()
    let owner = try PasswordSource(descriptor: ownerPasswordFd, variable: ownerPasswordEnv)?.read()
    return try Protection(password: password ?? "", ownerPassword: owner, permissions: permissions)
  }
}
