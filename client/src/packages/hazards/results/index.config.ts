export default definePageConfig({ navigationBarTitleText: '各楼隐患整改情况' });
