#include "core/import/importer.h"

#include <algorithm>

#include "core/import/file_bytes.h"
#include "core/import/words.h"

namespace kindred::import {
namespace {

struct Chosen {
  const Format* format = nullptr;
  double confidence = 1;
};

/// The format that was set, or the one that is most sure of the inputs (of equals the first). Throws Error where an input
/// is missing or no format knows it.
Chosen chosen(const Request& request) {
  if (request.inputs.empty()) {
    throw Error(ErrorCode::BadParameters, KI_TEXT("core", "No file to import was given."),
                KI_TEXT("core", "Name a file."));
  }
  if (request.format) {
    const auto found = std::ranges::find(formats(), *request.format, &Format::key);
    if (found != formats().end()) return {&*found};
    std::vector<std::string> keys;
    for (const Format& format : formats()) keys.push_back(format.key);
    throw Error(ErrorCode::BadParameters, KI_TEXT("core", "There is no format %1.").with(*request.format),
                KI_TEXT("core", "There is: %1.").with(joined(keys)));
  }
  Chosen best{nullptr, 0};
  for (const Format& format : formats()) {
    const double confidence = format.recognises(request);
    if (confidence > best.confidence) best = {&format, confidence};
  }
  if (best.format == nullptr) {
    for (const auto& input : request.inputs) FileBytes{input};  // says what is wrong with it
    throw Error(ErrorCode::BadData,
                KI_TEXT("core", "%1 is in no format that is known here.").with(request.inputs.front().string()),
                KI_TEXT("core", "Save or export the data as CSV text, and import that file."));
  }
  return best;
}

void sign(Preview& preview, const Chosen& chosen, const Request& request) {
  preview.format = chosen.format->key;
  preview.formatTitle = chosen.format->title;
  preview.formatFound = {chosen.format->key, chosen.confidence, request.format.has_value()};
}

}  // namespace

Preview preview(const Request& request, Progress& progress) {
  const Chosen format = chosen(request);
  Preview result = format.format->preview(request, progress);
  sign(result, format, request);
  return result;
}

Imported read(const Request& request, const SkippedRowSink& skipped, Progress& progress) {
  const Chosen format = chosen(request);
  Imported result = format.format->read(request, skipped, progress);
  sign(result.preview, format, request);
  result.report.format = format.format->key;
  return result;
}

}  // namespace kindred::import
