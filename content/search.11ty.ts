import { template } from '../_includes/template.ts'

export default template('search')
