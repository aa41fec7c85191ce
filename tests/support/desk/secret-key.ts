/** 32 bytes as `openssl rand -hex 32` gives them: production takes no pattern. */
export const SECRET_KEY = '3b1f0c9a5e7d2846f19b80c4d7a36e52c8e40f7bb6912d5da3f8167e0495bc2d'
