#include "core/base/sha256.h"

#include <openssl/evp.h>

namespace kindred {

void Sha256::Free::operator()(evp_md_ctx_st* context) const { EVP_MD_CTX_free(context); }

Sha256::Sha256() : m_context(EVP_MD_CTX_new()) { EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr); }

Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes) { EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size()); }

std::string Sha256::hex() const {
  const Sha256 copy;
  EVP_MD_CTX_copy_ex(copy.m_context.get(), m_context.get());
  unsigned char digest[32];
  unsigned length = 0;
  EVP_DigestFinal_ex(copy.m_context.get(), digest, &length);
  std::string result;
  for (unsigned i = 0; i < length; ++i) {
    constexpr char Digits[] = "0123456789abcdef";
    result += Digits[digest[i] >> 4];
    result += Digits[digest[i] & 15];
  }
  return result;
}

std::string sha256(std::string_view bytes) {
  Sha256 digest;
  digest.add(bytes);
  return digest.hex();
}

}  // namespace kindred
