import FacturaDiagnostics
import FacturaPages

/// Small images, made by hand or by common programs.
enum TestImages {
}
