#include "core/campaign/print.h"

#include <stdexcept>

#include "core/base/error.h"
#include "core/base/extra.h"

namespace kindred::campaign {

std::string pdfOf(const std::string& html) {
  const auto library = extraLibrary("libkindred_pdf.so");
  const Text hint = KI_TEXT("core", "Write the page as .html, which every browser can print.");
  if (library.empty())
    throw Error(ErrorCode::NotFound, KI_TEXT("core", "The part of Kindred that writes PDF is not installed."), hint);
  try {
    const auto print = reinterpret_cast<PrintPdf>(extraSymbol(library, PrintSymbol));
    std::string bytes;
    print(html.c_str(), &bytes, [](void* context, const char* data, std::size_t size) {
      static_cast<std::string*>(context)->append(data, size);
    });
    return bytes;
  } catch (const std::runtime_error& error) {
    throw Error(ErrorCode::NotFound,
                KI_TEXT("core", "The part of Kindred that writes PDF could not be loaded: %1.").with(error.what()),
                hint);
  }
}

}  // namespace kindred::campaign
