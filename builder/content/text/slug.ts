export { slug } from '../../../_includes/assets/text/slug.js'
