// Pages as PDF, through a library that needs Qt and is loaded when it is first needed (app/pdf).
#pragma once

#include <cstddef>
#include <string>

namespace kindred::campaign {

/// What that library exports under PrintSymbol: prints HTML and hands the bytes to `take`.
using PrintPdf = void (*)(const char* html, void* context, void (*take)(void*, const char*, std::size_t));
inline constexpr const char* PrintSymbol = "kindred_print_pdf";

/// The bytes of a PDF, A4 across. Throws Error (NotFound) where the library is not installed.
std::string pdfOf(const std::string& html);

}  // namespace kindred::campaign
