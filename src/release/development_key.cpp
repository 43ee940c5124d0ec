#include "release/development_key.h"

namespace release {

Seed development_root_seed() {
    return base::sha256("Familienwegweiser: root key of development, known to everybody");
}

Seed development_working_seed() {
    return base::sha256("Familienwegweiser: working key of development, known to everybody");
}

WorkingKey development_working_key() {
    WorkingKey key;
    key.key = public_key_of(development_working_seed());
    key.development = true;
    key.by_root = sign(bytes_to_certify(key), development_root_seed());
    return key;
}

}  // namespace release
